// Builds dist/: what any static web server needs to serve the add-in, and nothing of the embedded host.
//
//   npm run build                                      for https://localhost:3000
//   npm run build -- --env origin=https://example.org  for that origin (a path behind the host is allowed)
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const path = require('node:path');

const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

module.exports = (env = {}, argv = {}) => {
  const origin = checkedOrigin(env.origin ?? DEVELOPMENT_ORIGIN);
  const mode = argv.mode ?? 'production';
  return [functions(mode), pane(mode, origin)];
};

/** The custom functions: one script that needs nothing but `CustomFunctions`. */
function functions(mode) {
  return {
    ...common(mode),
    name: 'functions',
    entry: { functions: './src/functions/register.ts' },
    output: { path: path.resolve(__dirname, 'dist'), filename: '[name].js' },
    plugins: [
      new CopyPlugin({
        patterns: [
          {
            from: 'src/functions/generateMetadata.cjs',
            to: 'functions.json',
            transform: async () =>
              JSON.stringify(
                await require('./src/functions/generateMetadata.cjs').generateMetadata(),
                null,
                2,
              ),
          },
        ],
      }),
    ],
  };
}

/** The pane's page with its scripts, the manifest and the icons; pages beyond the first load when opened. */
function pane(mode, origin) {
  return {
    ...common(mode),
    name: 'pane',
    entry: { taskpane: './src/taskpane/taskpane.tsx' },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: 'taskpane.[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: 'auto',
      clean: { keep: /^functions\.js/ },
    },
    plugins: [
      new HtmlWebpackPlugin({
        template: 'src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        scriptLoading: 'defer',
        inject: 'head',
        minify: mode === 'production' && { collapseWhitespace: true, removeComments: true },
      }),
      new CopyPlugin({
        patterns: [
          {
            from: 'manifest.xml',
            transform: (text) => text.toString('utf8').replaceAll(DEVELOPMENT_ORIGIN, origin),
          },
          { from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]' },
        ],
      }),
    ],
  };
}

function common(mode) {
  return {
    mode,
    target: ['web', 'es2020'],
    // Source maps stand in files of their own for development and are not shipped.
    devtool: mode === 'development' ? 'source-map' : false,
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      // An import of what is not there is an error, not a hint.
      parser: { javascript: { exportsPresence: 'error' } },
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
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      ],
    },
    // The sizes that matter are gzipped ones; a test holds them.
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

function checkedOrigin(origin) {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
    throw new Error(`origin: ${origin} is not an https address. Write e.g. --env origin=https://example.org`);
  }
  return url.href.replace(/\/$/, '');
}
