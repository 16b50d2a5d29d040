// Draws each page of PDF files with pdf.js, a pixel for each point: node viewer.mjs NODE_FOLDER OUT FILE…
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, out, ...files] = process.argv.slice(2);
const modules = join(folder, "node_modules/");
const { createCanvas } = createRequire(pathToFileURL(modules))("@napi-rs/canvas");
const root = join(modules, "pdfjs-dist/");
const { getDocument } = await import(pathToFileURL(join(root, "legacy/build/pdf.mjs")));

for (const file of files) {
  const data = new Uint8Array(readFileSync(file));
  const task = getDocument({
    data,
    verbosity: 0,
    standardFontDataUrl: join(root, "standard_fonts/"),
    cMapUrl: join(root, "cmaps/"),
    wasmUrl: join(root, "wasm/"),
  });
  const pdf = await task.promise;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas, viewport }).promise;
    writeFileSync(join(out, `${basename(file, ".pdf")}-${number}.png`), canvas.toBuffer("image/png"));
  }
  await task.destroy();
}
