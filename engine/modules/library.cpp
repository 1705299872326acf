#include "modules/library.h"

#include "objects/heap_census.h"
#include "objects/registry.h"

namespace heapscope::modules {

#define HS_LIBRARY_MODULE(def) extern const objects::ModuleDef def;
#include "modules/library_modules.inc"
#undef HS_LIBRARY_MODULE

extern const objects::ReferenceProvider kAtexitReferences;

namespace {

const objects::ModuleDef* const kNativeModules[] = {
#define HS_LIBRARY_MODULE(def) &def,
#include "modules/library_modules.inc"
#undef HS_LIBRARY_MODULE
};

}  // namespace

const objects::ModuleDef* find_native_module(std::string_view name) {
  for (const objects::ModuleDef* def : kNativeModules) {
    if (name == def->name) {
      return def;
    }
  }
  return nullptr;
}

const PythonModule* find_python_module(std::string_view name) {
  for (const PythonModule* module = kPythonModules; module->name != nullptr; ++module) {
    if (name == module->name) {
      return module;
    }
  }
  return nullptr;
}

void register_native_modules() {
  objects::add_reference_provider(&kAtexitReferences);
  for (const objects::ModuleDef* def : kNativeModules) {
    objects::register_module_def(def);
    for (const objects::TypeSpec* const* spec = def->types; spec != nullptr && *spec != nullptr;
         ++spec) {
      objects::register_type_spec(**spec);
    }
    if (def->register_functions != nullptr) {
      def->register_functions();
    }
  }
}

}  // namespace heapscope::modules
