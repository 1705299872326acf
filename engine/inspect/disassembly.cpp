#include "inspect/disassembly.h"

#include <fmt/core.h>

#include "compiler/opcode.h"
#include "inspect/heap_view.h"
#include "inspect/value_text.h"
#include "objects/tuple_object.h"
#include "vm/specialise.h"

namespace heapscope::inspect {

using namespace objects;
using namespace compiler;
using vm::unit_oparg;

namespace {

std::string item_text(PyObject* tuple, int64_t index) {
  return index < tuple_get_size(tuple) ? str_utf8(tuple_get_item(tuple, index)) : std::string();
}

std::string constant_text(const PyCodeObject* code, int64_t index) {
  PyObject* constants = code->co_consts;
  return index < tuple_get_size(constants) ? summary_of(describe(tuple_get_item(constants, index)), 1) : std::string();
}

const char* comparison_text(int64_t argument) {
  static constexpr const char* kSigns[] = {"<", "<=", "==", "!=", ">", ">="};
  return argument < 6 ? kSigns[argument] : "";
}

const char* operator_text(int64_t argument) {
  static constexpr const char* kSigns[] = {
      "+",  "&",  "//",  "<<",  "@",  "*",  "%",  "|",  "**",  ">>",  "-",  "/",  "^",
      "+=", "&=", "//=", "<<=", "@=", "*=", "%=", "|=", "**=", ">>=", "-=", "/=", "^="};
  return argument < 26 ? kSigns[argument] : "";
}

/// `next`: the unit behind the instruction and its caches.
std::string meaning_of(const PyCodeObject* code, uint8_t opcode, int64_t argument, int64_t next) {
  switch (opcode) {
    case LOAD_NAME:
    case STORE_NAME:
    case DELETE_NAME:
    case STORE_GLOBAL:
    case DELETE_GLOBAL:
    case LOAD_ATTR:
    case STORE_ATTR:
    case DELETE_ATTR:
    case LOAD_METHOD:
    case IMPORT_NAME:
    case IMPORT_FROM: return item_text(code->co_names, argument);
    case LOAD_GLOBAL: return item_text(code->co_names, argument >> 1);
    case LOAD_FAST:
    case STORE_FAST:
    case DELETE_FAST:
    case LOAD_DEREF:
    case STORE_DEREF:
    case DELETE_DEREF:
    case LOAD_CLASSDEREF:
    case LOAD_CLOSURE:
    case MAKE_CELL: return item_text(code->co_localsplusnames, argument);
    case LOAD_CONST:
    case KW_NAMES: return constant_text(code, argument);
    case COMPARE_OP: return comparison_text(argument);
    case BINARY_OP: return operator_text(argument);
    case IS_OP: return argument != 0 ? "is not" : "is";
    case CONTAINS_OP: return argument != 0 ? "not in" : "in";
    default: {
      const int64_t target = compiler::jump_target(opcode, next, static_cast<int>(argument));
      return target < 0 ? std::string() : fmt::format("to {}", target * 2);
    }
  }
}

/// Reads the instruction at `unit`, prefixes included, and moves behind it.
Instruction read_instruction(const PyCodeObject* code, int64_t* unit) {
  Instruction found;
  found.unit = *unit;
  found.line = code_line_of(const_cast<PyCodeObject*>(code), *unit);
  uint8_t opcode = EXTENDED_ARG;
  while (opcode == EXTENDED_ARG && *unit < code->ob_size) {
    const _Py_CODEUNIT* at = code->co_code_adaptive + *unit;
    opcode = vm::kDeopt.of[vm::get_opcode(code, at)];
    found.argument = (found.argument << 8) | unit_oparg(*at);
    ++*unit;
  }
  *unit += kCaches.of[opcode];
  found.opcode = opcode;
  const char* name = opcode_name(opcode);
  found.name = name == nullptr ? fmt::format("<{}>", opcode) : name;
  found.meaning = meaning_of(code, opcode, found.argument, *unit);
  return found;
}

}  // namespace

std::vector<Instruction> disassemble(const PyCodeObject* code) {
  std::vector<Instruction> found;
  for (int64_t unit = 0; unit < code->ob_size;) {
    found.push_back(read_instruction(code, &unit));
  }
  return found;
}

Instruction instruction_at(const _PyInterpreterFrame* frame) {
  const int64_t at = interpreter_frame_lasti(frame);
  Instruction found;
  found.unit = -1;
  // A call's frame stands behind the call's caches: the last instruction that begins there or before.
  for (int64_t unit = 0; unit <= at && unit < frame->f_code->ob_size;) {
    found = read_instruction(frame->f_code, &unit);
  }
  return found;
}

std::string instruction_text(const _PyInterpreterFrame* frame) {
  const Instruction found = instruction_at(frame);
  return found.meaning.empty() ? found.name : found.name + " " + found.meaning;
}

}  // namespace heapscope::inspect
