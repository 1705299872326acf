#include "modules/library.h"

#include <cstring>
#include <map>
#include <string>
#include <vector>

#include "base/check.h"
#include "compiler/code_pack.h"
#include "modules/state.h"
#include "modules/tracemalloc/trace_table.h"
#include "objects/data_files.h"
#include "objects/heap_census.h"
#include "objects/marshal.h"
#include "objects/registry.h"
#include "objects/state_roots.h"

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
  for (const PythonModule* module = python_modules; module->name != nullptr; ++module) {
    if (name == module->name) {
      return module;
    }
  }
  return nullptr;
}

namespace {

/// Kept for as long as the process lives: the table of modules points into it.
void unpack_modules(size_t part, std::string_view packed) {
  static std::map<size_t, std::string> kept;
  if (kept.contains(part)) {
    return;
  }
  const std::string& codes = kept[part] = compiler::unpack_codes(packed);
  size_t at = 0;
  for (PythonModule* module = python_modules; module->name != nullptr; ++module) {
    if (module->part == part) {
      module->code = codes.data() + at;
      at += static_cast<size_t>(module->size);
    }
  }
  HS_CHECK(at == codes.size());
}

/// Of each table its name, a newline, and its contents, which want to lie at multiples of 8.
void copy_tables(std::string_view contents) {
  static std::vector<uint64_t> kept;
  if (!kept.empty()) {
    return;
  }
  kept.resize(contents.size() / sizeof(uint64_t));
  size_t at = 0;
  size_t words = 0;
  for (objects::DataFile* file = objects::data_files; file->name != nullptr; ++file) {
    at += std::string_view(file->name).size() + 1;
    file->contents = kept.data() + words;
    std::memcpy(kept.data() + words, contents.data() + at, file->size);
    at += file->size;
    words += file->size / sizeof(uint64_t);
  }
  HS_CHECK(at == contents.size());
}

}  // namespace

bool provide_library(const std::string& contents) {
  for (size_t part = 0; library_parts[part].name != nullptr; ++part) {
    const LibraryPart& known = library_parts[part];
    if (known.size != contents.size() || known.checksum != objects::marshal_checksum(contents)) {
      continue;
    }
    if (known.name == std::string_view(objects::kTablesPart)) {
      copy_tables(contents);
    } else {
      unpack_modules(part, contents);
    }
    return true;
  }
  return false;
}

namespace {

/// The modules' states lead to types mostly, which are static and not counted there.
void add_module_state_roots() {
  constexpr uint32_t kBase = memory::kModulesState;
  static constexpr objects::StateRoot kRoots[] = {
      HS_STATE_ROOT(kBase, State, abc.abc_data_type, true, "module _abc"),
      HS_STATE_ROOT(kBase, State, numpy.array_type, false, "module numpy"),
      HS_STATE_ROOT(kBase, State, numpy.flags_type, false, "module numpy"),
      HS_STATE_ROOT(kBase, State, numpy.dtype_type, false, "module numpy"),
      HS_STATE_ROOT(kBase, State, numpy.iterator_type, false, "module numpy"),
      HS_STATE_ROOT(kBase, State, numpy.ufunc_type, false, "module numpy"),
      HS_STATE_ROOT(kBase, State, numpy.scalar_types, false, "module numpy"),
      HS_STATE_ROOT(kBase, State, numpy.dtype_classes, false, "module numpy"),
      HS_STATE_ROOT(kBase, State, numpy.descrs, true, "module numpy: a built-in dtype"),
      HS_STATE_ROOT(kBase, State, numpy.abstract_types, false, "module numpy"),
      HS_STATE_ROOT(kBase, State, collections, false, "module _collections"),
      HS_STATE_ROOT(kBase, State, functools.partial_type, true, "module _functools"),
      HS_STATE_ROOT(kBase, State, functools.key_type, true, "module _functools"),
      HS_STATE_ROOT(kBase, State, functools.lru_list_elem_type, true, "module _functools"),
      HS_STATE_ROOT(kBase, State, functools.lru_cache_type, true, "module _functools"),
      HS_STATE_ROOT(kBase, State, functools.kwd_mark, true, "module _functools: the mark before keywords"),
      HS_STATE_ROOT(kBase, State, itertools, false, "module itertools"),
      HS_STATE_ROOT(kBase, State, operators.itemgetter_type, true, "module _operator"),
      HS_STATE_ROOT(kBase, State, operators.attrgetter_type, true, "module _operator"),
      HS_STATE_ROOT(kBase, State, operators.methodcaller_type, true, "module _operator"),
      HS_STATE_ROOT(kBase, State, re, true, "module _sre"),
      HS_STATE_ROOT(kBase, State, sys.asyncgen_hooks_type, true, "module sys"),
      HS_STATE_ROOT(kBase, State, sys.unraisable_type, true, "module sys"),
      HS_STATE_ROOT(kBase, State, sys.streams, true, "module sys: a setting of a stream"),
      HS_STATE_ROOT(kBase, State, torch.tensor_base, false, "module torch"),
      HS_STATE_ROOT(kBase, State, torch.storage_type, false, "module torch"),
      HS_STATE_ROOT(kBase, State, torch.dtype_type, false, "module torch"),
      HS_STATE_ROOT(kBase, State, torch.node_base, false, "module torch"),
      HS_STATE_ROOT(kBase, State, torch.node_classes, true, "module torch: a class of nodes"),
      HS_STATE_ROOT(kBase, State, torch.support, true, "module torch: what its Python code lends"),
      HS_STATE_ROOT(kBase, State, torch.tensor_class, true, "module torch"),
      HS_STATE_ROOT(kBase, State, torch.size_class, true, "module torch"),
      HS_STATE_ROOT(kBase, State, torch.dtypes, true, "module torch: a dtype"),
      HS_STATE_ROOT(kBase, State, array.type, true, "module array"),
      HS_STATE_ROOT(kBase, State, array.iterator_type, true, "module array"),
      HS_STATE_ROOT(kBase, State, contextvars.context_type, false, "module _contextvars"),
      HS_STATE_ROOT(kBase, State, contextvars.variable_type, false, "module _contextvars"),
      HS_STATE_ROOT(kBase, State, contextvars.token_type, false, "module _contextvars"),
      HS_STATE_ROOT(kBase, State, contextvars.missing, true, "module _contextvars: Token.MISSING"),
      HS_STATE_ROOT(kBase, State, structs.error, true, "module _struct: its exception"),
      HS_STATE_ROOT(kBase, State, layouts.uncollected, true, "module _layouts: types that live for ever"),
      HS_STATE_ROOT(kBase, State, memory_reads.given, true, "module ctypes: given by Py_IncRef"),
      HS_STATE_ROOT(kBase, State, thread.lock_type, true, "module _threads"),
      HS_STATE_ROOT(kBase, State, thread.rlock_type, true, "module _threads"),
      HS_STATE_ROOT(kBase, State, asyncio.future_iter_type, false, "module _asyncio"),
  };
  objects::add_state_roots(kRoots, std::size(kRoots));
}

}  // namespace

void register_native_modules() {
  add_module_state_roots();
  objects::add_reference_provider(&kAtexitReferences);
  tracing::install();
  for (const objects::ModuleDef* def : kNativeModules) {
    objects::register_module_def(def);
    for (const objects::TypeSpec* const* spec = def->types; spec != nullptr && *spec != nullptr; ++spec) {
      objects::register_type_spec(**spec);
    }
    if (def->register_functions != nullptr) {
      def->register_functions();
    }
  }
}

}  // namespace heapscope::modules
