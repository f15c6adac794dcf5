// How the browser's code is laid out: as Prettier does it, with four spaces and lines of 120, like all other files.
import * as css from "/webjars/prettier/plugins/postcss.mjs";
import * as javascript from "/webjars/prettier/plugins/acorn.mjs";
import * as printing from "/webjars/prettier/plugins/estree.mjs";
import { format } from "/webjars/prettier/standalone.mjs";

const OPTIONS = { plugins: [css, javascript, printing], tabWidth: 4, printWidth: 120 };

/** @param files text by path. @return those that read otherwise once they are formatted, as they then read */
export async function misformatted(files) {
    const changed = {};
    for (const [path, text] of Object.entries(files)) {
        const wanted = await format(text, { ...OPTIONS, parser: path.endsWith(".css") ? "css" : "acorn" });
        if (wanted !== text) {
            changed[path] = wanted;
        }
    }
    return changed;
}
