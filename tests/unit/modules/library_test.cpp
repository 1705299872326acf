// The library's modules, compiled ahead: what is read equals what the compiler makes, but for columns.
#include "modules/library.h"

#include <fstream>
#include <iterator>
#include <vector>

#include "compiler/code_pack.h"
#include "compiler/compile.h"
#include "objects/built_in_code.h"
#include "objects/data_files.h"
#include "objects/marshal.h"
#include "unit/support/code_dump.h"
#include "unit/support/engine_test.h"

namespace heapscope {
namespace {

using objects::as_code;
using objects::code_check;
using objects::Owned;
using objects::PyCodeObject;
using objects::PyObject;
using objects::tuple_get_item;
using objects::tuple_get_size;

Owned<PyObject> compile(const std::string& source, const std::string& filename) {
  const Owned<PyObject> name = objects::unicode_from_string(filename);
  compiler::CompileRequest request;
  request.source = source;
  request.form = compiler::SourceForm::kBytes;
  request.filename = name.get();
  return compiler::compile_source(request);
}

std::string source_of(const modules::PythonModule& module) {
  std::string path = module.name;
  for (char& c : path) {
    c = c == '.' ? '/' : c;
  }
  std::ifstream file("engine/modules/python/" + path + (module.is_package ? "/__init__.py" : ".py"), std::ios::binary);
  EXPECT_TRUE(file) << module.name;
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// Every code object, the outermost first.
void collect(PyObject* code, std::vector<PyCodeObject*>* found) {
  found->push_back(as_code(code));
  PyObject* consts = as_code(code)->co_consts;
  for (int64_t i = 0; i < tuple_get_size(consts); ++i) {
    if (code_check(tuple_get_item(consts, i))) {
      collect(tuple_get_item(consts, i), found);
    }
  }
}

/// All but the tables of locations, which are carried without columns.
std::string without_locations(PyObject* code) {
  std::string text = code_dump::dump_code(as_code(code));
  const std::string key = "\"co_linetable\":\"";
  for (size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + key.size())) {
    text.erase(at + key.size(), text.find('"', at + key.size()) - at - key.size());
  }
  return text;
}

class Library : public EngineTest {};

TEST_F(Library, WhatIsCarriedIsWhatTheCompilerMakes) {
  for (const modules::PythonModule* module = modules::python_modules; module->name != nullptr; ++module) {
    const Owned<PyObject> read = objects::marshal_read({module->code, static_cast<size_t>(module->size)});
    ASSERT_TRUE(read) << module->name;
    const Owned<PyObject> made = compile(source_of(*module), objects::unicode_text(as_code(read.get())->co_filename));
    ASSERT_TRUE(made) << module->name;
    objects::mark_built_in_functions(as_code(made.get()));
    std::string again;
    objects::marshal_write(read.get(), &again);
    EXPECT_EQ(again.size(), module->size) << module->name;
    EXPECT_EQ(without_locations(read.get()), without_locations(made.get())) << module->name;
    std::vector<PyCodeObject*> carried;
    std::vector<PyCodeObject*> compiled;
    collect(read.get(), &carried);
    collect(made.get(), &compiled);
    ASSERT_EQ(carried.size(), compiled.size());
    for (size_t i = 0; i < carried.size(); ++i) {
      for (int64_t unit = 0; unit < carried[i]->ob_size; ++unit) {
        ASSERT_EQ(objects::code_line_of(carried[i], unit), objects::code_line_of(compiled[i], unit)) << module->name;
      }
    }
  }
}

TEST_F(Library, OneObjectStaysOne) {
  const Owned<PyObject> made = compile(
      "def first(): return ('a b', 1.5, 10**20, -7, 2j, b'x', 'a b')\n"
      "def second(a, *, b): return a in {'one', 'a b', 1.5}, '\\u1234 \\U0001f600', (1, (2, 'a b')), ...\n",
      "<file>");
  ASSERT_TRUE(made);
  std::string bytes;
  objects::marshal_write(made.get(), &bytes);
  const Owned<PyObject> read = objects::marshal_read(bytes);
  ASSERT_TRUE(read);
  EXPECT_EQ(code_dump::dump_code(as_code(read.get())), code_dump::dump_code(as_code(made.get())));
  std::vector<PyCodeObject*> before;
  std::vector<PyCodeObject*> after;
  collect(made.get(), &before);
  collect(read.get(), &after);
  ASSERT_EQ(before.size(), after.size());
  for (size_t i = 0; i < before.size(); ++i) {
    EXPECT_EQ(before[i]->co_filename == before[0]->co_filename, after[i]->co_filename == after[0]->co_filename);
    EXPECT_EQ(before[i]->co_exceptiontable == before[0]->co_exceptiontable,
              after[i]->co_exceptiontable == after[0]->co_exceptiontable);
    EXPECT_EQ(before[i]->co_name == before[i]->co_qualname, after[i]->co_name == after[i]->co_qualname);
    EXPECT_EQ(objects::unicode_is_interned(before[i]->co_name), objects::unicode_is_interned(after[i]->co_name));
  }
}

/// What the file beside the WebAssembly module with such a part holds.
std::string library_file(size_t part) {
  std::vector<std::string> codes;
  for (const modules::PythonModule* module = modules::python_modules; module->name != nullptr; ++module) {
    if (module->part == part) {
      codes.emplace_back(module->code, static_cast<size_t>(module->size));
    }
  }
  return compiler::pack_codes(codes);
}

TEST_F(Library, OtherContentsAreRefused) {
  size_t part = 0;
  while (modules::library_parts[part].name != std::string("common")) {
    ++part;
  }
  const std::string pack = library_file(part);
  EXPECT_FALSE(modules::provide_library("json\nimport re\n"));
  EXPECT_FALSE(modules::provide_library(pack.substr(0, pack.size() - 1)));
  std::string damaged = pack;
  damaged[pack.size() / 4] ^= 1;
  EXPECT_FALSE(modules::provide_library(damaged));
  EXPECT_TRUE(modules::provide_library(pack));
  EXPECT_EQ(run("import textwrap\nprint(textwrap.shorten('a b', 9))"), "a b\n");
}

TEST_F(Library, NumpyAndTorchAreTheirOwnParts) {
  std::vector<std::string> names;
  for (const modules::LibraryPart* part = modules::library_parts; part->name != nullptr; ++part) {
    names.emplace_back(part->name);
  }
  EXPECT_EQ(names, (std::vector<std::string>{"common", "more", "numpy", "torch"}));
  for (const modules::PythonModule* module = modules::python_modules; module->name != nullptr; ++module) {
    ASSERT_LT(module->part, names.size());
    const std::string name = module->name;
    const std::string package = name.substr(0, name.find('.'));
    EXPECT_EQ(package == "numpy" || package == "torch", names[module->part] == package) << name;
  }
}

}  // namespace
}  // namespace heapscope
