// Builds the workbook host's page into build/host/. Nothing of it is part of the deployed add-in.
const HtmlWebpackPlugin = require('html-webpack-plugin');
const path = require('node:path');

const root = path.resolve(__dirname, '../../..');

module.exports = {
  name: 'host',
  mode: 'production',
  context: root,
  target: ['web', 'es2022'],
  entry: { host: './src/host/page/main.tsx' },
  output: {
    path: path.join(root, 'build/host'),
    filename: '[name].[contenthash:8].js',
    publicPath: '/host/',
    clean: true,
  },
  resolve: {
    extensions: ['.tsx', '.ts', '.js'],
    alias: {
      // The grid asks for this package only to learn whether a telemetry service is there. None is.
      '@univerjs/telemetry$': path.join(__dirname, 'noTelemetry.ts'),
    },
  },
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
            target: 'es2022',
          },
        },
      },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
    ],
  },
  plugins: [new HtmlWebpackPlugin({ template: 'src/host/page/index.html', scriptLoading: 'defer' })],
  // Served from this machine only: minifying would cost more time than it saves.
  optimization: { minimize: false },
  performance: { hints: false },
  cache: { type: 'filesystem', cacheDirectory: path.join(root, 'node_modules/.cache/webpack-host') },
  stats: 'errors-warnings',
};
