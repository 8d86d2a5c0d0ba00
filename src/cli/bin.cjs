#!/usr/bin/env node
// The command from any folder: its sources are compiled as they are loaded, by the project's own settings.
process.env.SWC_NODE_PROJECT = require('node:path').join(__dirname, '../../tsconfig.json');
require('@swc-node/register');
require('./aijri.ts');
