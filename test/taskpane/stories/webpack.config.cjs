// Builds the pane over a workbook that is plain data, for looking at it and for testing it in a browser.
const HtmlWebpackPlugin = require('html-webpack-plugin');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');

module.exports = {
  mode: 'production',
  context: root,
  entry: './test/taskpane/stories/stories.tsx',
  output: { path: path.join(root, 'build/stories'), filename: 'stories.js', clean: true },
  target: ['web', 'es2020'],
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
            target: 'es2020',
          },
        },
      },
    ],
  },
  plugins: [
    new HtmlWebpackPlugin({
      filename: 'stories.html',
      templateContent:
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>AIJRI</title>' +
        '<meta name="viewport" content="width=device-width">' +
        '<style>body{margin:0}</style></head><body><div id="root"></div></body></html>',
    }),
  ],
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
};
