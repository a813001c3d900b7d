/** What the prisma command passes to its engine: models and datasource as options, a command as plain words. */
export function readOptions(argv) {
  const options = { models: [], datasource: {}, words: [] };
  const rest = [...argv];
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === '--datamodels') options.models.push(rest.shift());
    else if (word === '--datasource') options.datasource = JSON.parse(rest.shift());
    else if (word === '--enabled-preview-features' || word === '--extension-types') rest.shift();
    else options.words.push(word);
  }
  return options;
}
