// Module _source: the texts of program files that the machine keeps, where carets go under a line, and what the names
// in a text mean. linecache, traceback and symtable are written on it; CPython reads files, uses ast, and has
// _symtable.
#include "compiler/compile.h"
#include "compiler/operator_range.h"
#include "compiler/symbol_table.h"
#include "objects/bytes_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"
#include "vm/run.h"
#include "vm/source_files.h"
#include "vm/state.h"

namespace heapscope::modules {

using namespace objects;

namespace {

/// text_of(filename): the text, or None when no file of that name was compiled.
Owned<PyObject> source_text_of(PyObject*, PyObject* filename) {
  std::string text;
  return vm::source_text(filename, &text) ? unicode_decode_utf8(text, "replace") : owned_ref(none());
}

/// The folder that a path is in, with its slash; empty: the current one.
std::string_view folder_of(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash + 1);
}

/// given_file(path): the bytes of the program itself, of a file beside it or in a folder beside it; else None.
Owned<PyObject> source_given_file(PyObject*, PyObject* name) {
  const std::string path = unicode_text(name);
  const std::string program = vm::state().main_filename ? unicode_text(vm::state().main_filename) : std::string();
  if (path == program) {
    return owned_ref(vm::state().main_source.get());
  }
  const std::string_view folder = folder_of(program);
  const bool named_in_full = !folder.empty() && path.starts_with(folder);
  const bool leads_out = path.starts_with('/') ? !named_in_full : path.starts_with("../");
  if (leads_out || path.find("/../") != std::string::npos || vm::host_inputs.read_file == nullptr) {
    return owned_ref(none());
  }
  std::string text;
  const bool found = vm::host_inputs.read_file(named_in_full ? path : std::string(folder) + path, &text);
  return found ? bytes_from_string_and_size(text) : owned_ref(none());
}

Owned<PyObject> characters_in(std::string_view text) {
  int64_t count = 0;
  for (const char c : text) {
    count += (c & 0xc0) != 0x80 ? 1 : 0;
  }
  return long_from_int64(count);
}

/// operator_range(text): (start, end) in characters of the operator or subscript that the text is, or None.
Owned<PyObject> source_operator_range(PyObject*, PyObject* text) {
  const std::string utf8 = unicode_text(text);
  int64_t start = 0;
  int64_t end = 0;
  if (!compiler::find_operator_range(utf8, &start, &end)) {
    return owned_ref(none());
  }
  HS_OWN(first, characters_in(std::string_view(utf8).substr(0, static_cast<size_t>(start))));
  HS_OWN(last, characters_in(std::string_view(utf8).substr(0, static_cast<size_t>(end))));
  return tuple_pack(first.get(), last.get());
}

/// {name: flags, with the scope from bit 11 on}, as CPython's _symtable has it.
Owned<PyObject> symbols_of(const compiler::Block& block) {
  constexpr int kScopeBit = 11;
  HS_OWN(symbols, dict_new());
  for (const compiler::Symbol& symbol : block.symbols) {
    HS_OWN(flags, long_from_int64(int64_t{symbol.flags} | int64_t{static_cast<uint8_t>(symbol.scope)} << kScopeBit));
    HS_TRY(dict_set_item(symbols.get(), symbol.name, flags.get()));
  }
  return symbols;
}

/// (kind, name, line, nested, symbols, parameters, blocks inside).
Owned<PyObject> block_as_tuple(const compiler::Block& block) {
  HS_OWN(symbols, symbols_of(block));
  HS_OWN(parameters, tuple_new(std::ssize(block.varnames)));
  for (size_t i = 0; i < block.varnames.size(); ++i) {
    tuple_init_item(parameters.get(), static_cast<int64_t>(i), owned_ref(block.varnames[i]));
  }
  HS_OWN(inside, tuple_new(std::ssize(block.children)));
  for (size_t i = 0; i < block.children.size(); ++i) {
    HS_OWN(child, block_as_tuple(*block.children[i]));
    tuple_init_item(inside.get(), static_cast<int64_t>(i), std::move(child));
  }
  HS_OWN(kind, long_from_int64(static_cast<int64_t>(block.kind)));
  HS_OWN(line, long_from_int64(block.at.lineno));
  return tuple_pack(kind.get(), block.name, line.get(), bool_object(block.nested), symbols.get(), parameters.get(),
                    inside.get());
}

/// blocks(text, filename, mode): the block of the text's module; mode is that of compile(), checked already.
Owned<PyObject> source_blocks(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("blocks", nargs, 3, 3));
  compiler::CompileRequest request;
  const std::string text = unicode_check(args[0]) ? unicode_text(args[0]) : std::string(bytes_view(args[0]));
  request.source = text;
  request.form = unicode_check(args[0]) ? compiler::SourceForm::kText : compiler::SourceForm::kBytes;
  request.filename = args[1];
  if (unicode_equal_to_ascii(args[2], "eval")) {
    request.mode = compiler::CompileMode::kEval;
  } else if (unicode_equal_to_ascii(args[2], "single")) {
    request.mode = compiler::CompileMode::kSingle;
  }
  Owned<PyObject> found;
  const bool ok = compiler::scan_names(request, [&](const compiler::Block& block) {
    found = block_as_tuple(block);
    return static_cast<bool>(found);
  });
  return ok ? std::move(found) : nullptr;
}

constexpr MethodDef kMethods[] = {
    method_fast("blocks", source_blocks),
    method_o("text_of", source_text_of),
    method_o("given_file", source_given_file),
    method_o("operator_range", source_operator_range),
    kMethodEnd,
};

}  // namespace

extern const ModuleDef kSourceModule;
const ModuleDef kSourceModule = {"_source", nullptr, kMethods, nullptr};

}  // namespace heapscope::modules
