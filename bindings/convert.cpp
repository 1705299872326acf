#include "convert.h"

#include <emscripten/val.h>

namespace heapscope::bindings {

using emscripten::val;

namespace {

val parsed(const std::string& json) {
  return json.empty() ? val::object() : val::global("JSON").call<val>("parse", json);
}

bool has(const val& object, const char* key) { return !object[key].isUndefined() && !object[key].isNull(); }

template <class T>
void read(const val& object, const char* key, T* target) {
  if (has(object, key)) {
    *target = object[key].as<T>();
  }
}

/// Numbers come as doubles, exact up to 2**53.
template <class T>
void read_number(const val& object, const char* key, T* target) {
  if (has(object, key)) {
    *target = static_cast<T>(object[key].as<double>());
  }
}

std::vector<std::string> keys_of(const val& object) {
  return emscripten::vecFromJSArray<std::string>(val::global("Object").call<val>("keys", object));
}

}  // namespace

session::RunOptions run_options(const std::string& json) {
  session::RunOptions options;
  const val object = parsed(json);
  std::string mode = "script";
  read(object, "mode", &mode);
  options.mode = mode == "repl" ? session::RunMode::kRepl : session::RunMode::kScript;
  read(object, "model", &options.model);
  read_number(object, "shuffle", &options.shuffle);
  read(object, "collects", &options.collects);
  read(object, "verify", &options.verify);
  read(object, "filename", &options.filename);
  read(object, "importPath", &options.import_path);
  read_number(object, "stepLimit", &options.step_limit);
  read_number(object, "checkpointBytes", &options.checkpoint_bytes);
  read(object, "waitsForInput", &options.waits_for_input);
  if (has(object, "input")) {
    options.input = emscripten::vecFromJSArray<std::string>(object["input"]);
  }
  if (has(object, "files")) {
    const val files = object["files"];
    for (const std::string& name : keys_of(files)) {
      options.files[name] = files[name].as<std::string>();
    }
  }
  return options;
}

session::ViewDetail view_detail(const std::string& json) {
  session::ViewDetail detail;
  const val object = parsed(json);
  read_number(object, "head", &detail.head);
  read_number(object, "tail", &detail.tail);
  read_number(object, "objects", &detail.objects);
  read(object, "pools", &detail.pools);
  if (has(object, "windows")) {
    const val windows = object["windows"];
    for (const std::string& id : keys_of(windows)) {
      const val window = windows[id];
      detail.windows[std::stoull(id)] = {static_cast<int64_t>(window[0].as<double>()),
                                         static_cast<int64_t>(window[1].as<double>())};
    }
  }
  return detail;
}

}  // namespace heapscope::bindings
