// Part of heapscope.mjs (--pre-js): the second half of the code, heapscope.secondary.wasm, loaded when it is first called.
//
// cmake/split_wasm.py took rarely used functions out of heapscope.wasm and left imports in their place, one for each slot of
// the function table that such a function had, named by the slot's number. The first call of any of them loads the second
// file, whose instance puts the true functions into the slots and shares everything else (memory, table, globals) with the
// first. That happens in the middle of a call from WebAssembly, so it cannot wait: where no synchronous request can be made
// (Node, a page's own thread), the host gives the bytes, or the module compiled from them, as the option `secondary`.
{
  const hostInstantiate = Module["instantiateWasm"];
  let primary = null;
  let loaded = false;

  const load = (code) => {
    const module = code instanceof WebAssembly.Module ? code : new WebAssembly.Module(code);
    new WebAssembly.Instance(module, { primary });
    loaded = true;
  };

  const request = () => {
    const address = Module["locateFile"]
      ? Module["locateFile"]("heapscope.secondary.wasm", "")
      : new URL("heapscope.secondary.wasm", _scriptDir).href; // import.meta.url, which Emscripten 3.1.6 cannot read here
    const answer = new XMLHttpRequest();
    answer.open("GET", address, false);
    answer.responseType = "arraybuffer";
    answer.send(null);
    if (answer.status !== 200) {
      throw new Error(`${address}: ${answer.status} ${answer.statusText}`);
    }
    return answer.response;
  };

  const placeholder = (slot) => (...words) => {
    if (!loaded) {
      load(request());
    }
    return wasmTable.get(slot)(...words);
  };

  Module["instantiateWasm"] = (imports, receive) => {
    imports["placeholder"] = new Proxy({}, { get: (_, slot) => placeholder(Number(slot)) });
    const attach = (instance, module) => {
      primary = instance.exports;
      if (Module["secondary"]) {
        load(Module["secondary"]);
      }
      return receive(instance, module);
    };
    if (hostInstantiate) {
      return hostInstantiate(imports, attach);
    }
    const binary = Module["wasmBinary"] || fetch(wasmBinaryFile).then((answer) => answer.arrayBuffer());
    Promise.resolve(binary)
      .then((bytes) => WebAssembly.instantiate(bytes, imports))
      .then((made) => attach(made.instance, made.module), readyPromiseReject);
    return {};
  };
}
