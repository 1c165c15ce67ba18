// Prints, for each library, the megabytes of UTF-8 that it reads in a second: {"chrono-node": 20.1, ...}.
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import { findPhoneNumbersInText } from 'libphonenumber-js';
import Recognizers from '@microsoft/recognizers-text-suite';

const texts = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

function rate(action, seconds) {
  let fastest = Infinity;
  const end = performance.now() + seconds * 1000;
  do {
    const start = performance.now();
    for (const text of texts) action(text);
    fastest = Math.min(fastest, performance.now() - start);
  } while (performance.now() < end);
  return megabytes / (fastest / 1000);
}

console.log(JSON.stringify({
  'chrono-node': rate(text => chrono.strict.parse(text), 8),
  'libphonenumber-js': rate(text => findPhoneNumbersInText(text, 'US'), 8),
  '@microsoft/recognizers-text-suite': rate(text => {
    Recognizers.recognizeDateTime(text, Recognizers.Culture.English);
    Recognizers.recognizePhoneNumber(text, Recognizers.Culture.English);
    Recognizers.recognizeEmail(text, Recognizers.Culture.English);
    Recognizers.recognizeDimension(text, Recognizers.Culture.English);
  }, 8),
}));
