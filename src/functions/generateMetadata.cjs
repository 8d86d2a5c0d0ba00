const path = require('path');
const { generateCustomFunctionsMetadata } = require('custom-functions-metadata');

const CUSTOM_FUNCTIONS = path.join(__dirname, 'customFunctions.ts');

/**
 * The contents of functions.json, from the docstrings of the custom functions.
 *
 * @param {string} source the file that declares them
 * @returns {Promise<{allowErrorForDataTypeAny: boolean, functions: object[]}>}
 * @throws {Error} naming every function or parameter that the generator refuses or nobody has described
 */
async function generateMetadata(source = CUSTOM_FUNCTIONS) {
  const generated = await generateCustomFunctionsMetadata(source);
  if (generated.errors.length > 0) throw new Error(`${source}: ${generated.errors.join('; ')}`);
  const { functions } = JSON.parse(generated.metadataJson);
  const undescribed = functions.flatMap(withoutDescription);
  if (undescribed.length > 0) throw new Error(`Without a description: ${undescribed.join(', ')}.`);
  // Without it Excel answers an error value in a range itself, and our text that names the cell never shows.
  return { allowErrorForDataTypeAny: true, functions: functions.map(onOneLine) };
}

function withoutDescription({ id, description, parameters }) {
  const nameless = parameters.filter((parameter) => !parameter.description);
  return [...(description ? [] : [id]), ...nameless.map(({ name }) => `${id}(${name})`)];
}

// A docstring may break its lines, the formula bar does not.
function onOneLine(definition) {
  return { ...definition, description: definition.description.replace(/\s+/g, ' ') };
}

module.exports = { generateMetadata };
