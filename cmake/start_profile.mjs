// Which functions the module calls while it starts, records programs and shows them:
//
//     node start_profile.mjs heapscope.mjs INSTRUMENTED.wasm PROFILE PROGRAM...
//
// The parts of the library, heapscope.library.*.txt, lie beside the module.
//
// INSTRUMENTED.wasm is `wasm-split --instrument` of the module; PROFILE is written by what that added.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [glue, instrumented, profile, ...programs] = process.argv.slice(2);

const { default: create } = await import(pathToFileURL(resolve(glue)).href);
let exported;
const module = await create({
  instantiateWasm(imports, receive) {
    WebAssembly.instantiate(readFileSync(instrumented), imports).then((made) => {
      exported = made.instance.exports;
      receive(made.instance, made.module);
    });
    return {};
  },
});
for (const file of readdirSync(dirname(glue)).filter((name) => /^heapscope\.library\..+\.txt$/.test(name))) {
  module.provideLibrary(readFileSync(join(dirname(glue), file)));
}
module.memoryModels();
for (const program of programs) {
  const session = new module.Session();
  let progress = JSON.parse(session.record(readFileSync(program, "utf8"), "")).value;
  while (progress.state === "running") progress = JSON.parse(session.advance(100)).value;
  const last = Math.max(progress.steps - 1, 0);
  session.ticks(0, last, 1);
  for (const step of [last, last >> 1, 0]) {
    for (const { id } of JSON.parse(session.view(step, "")).value.objects.slice(0, 20)) {
      session.layout(step, id);
      session.ledger(step, id);
    }
  }
  session.delete();
}

const size = exported.__write_profile(0, 0);
const at = module._malloc(size);
exported.__write_profile(at, size);
writeFileSync(profile, module.HEAPU8.slice(at, at + size));
