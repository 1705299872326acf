// Warm code: instructions rewritten in place for the types they meet.
//
//   cold  --8 RESUMEs or backward jumps-->  warm: XXX becomes XXX_ADAPTIVE, pairs become one
//   XXX_ADAPTIVE  --its counter reached 0-->  XXX_<form> if a form fits, else wait longer (backoff)
//   XXX_<form>  --the guard fails 53 times-->  XXX_ADAPTIVE
//
// When this happens can be seen: `s += t` on a local grows the string in place only in the form
// BINARY_OP_INPLACE_ADD_UNICODE. So warming up, counters and choices are those of 3.11.2.
// Caches hold version numbers and borrowed pointers that these versions protect.
//
// An instruction may be hidden behind INSTRUMENTED_LINE (steps.h); get_opcode and set_opcode look
// through it.
// Model: Python/specialize.c, Include/internal/pycore_code.h (3.11).
#pragma once

#include <cstdint>
#include <cstring>

#include "compiler/opcode.h"
#include "objects/code_object.h"
#include "vm/frame.h"

namespace heapscope::vm {

/// Instructions that the machine writes, beside compiler::Opcode.
enum SpecialisedOpcode : uint8_t {
#define HS_SPECIALISED(name, number, base) name = number,
#include "vm/specialised_opcodes.inc"
#undef HS_SPECIALISED
};

struct OpcodeMap {
  uint8_t of[256];
};
constexpr OpcodeMap make_deopt_map() {
  OpcodeMap map{};
  for (int i = 0; i < 256; ++i) {
    map.of[i] = static_cast<uint8_t>(i);
  }
  using namespace compiler;
#define HS_SPECIALISED(name, number, base) map.of[number] = static_cast<uint8_t>(base);
#include "vm/specialised_opcodes.inc"
#undef HS_SPECIALISED
  return map;
}
/// The compiler's instruction for any instruction; INSTRUMENTED_LINE stays what it is.
inline constexpr OpcodeMap kDeopt = make_deopt_map();

using objects::_Py_CODEUNIT;
inline uint8_t unit_opcode(_Py_CODEUNIT unit) { return static_cast<uint8_t>(unit & 0xff); }
inline int unit_oparg(_Py_CODEUNIT unit) { return unit >> 8; }

// Inline caches: 16-bit units, wider values split over several.
inline uint32_t read_u32(const _Py_CODEUNIT* cache) {
  uint32_t value;
  memcpy(&value, cache, sizeof(value));
  return value;
}
inline void write_u32(_Py_CODEUNIT* cache, uint32_t value) { memcpy(cache, &value, sizeof(value)); }
inline PyObject* read_object(const _Py_CODEUNIT* cache) {
  uint64_t address;
  memcpy(&address, cache, sizeof(address));
  return static_cast<PyObject*>(memory::pointer_to(address));
}

// Cache layouts, in units after the instruction; unit 0 is the counter in all of them.
inline constexpr int kGlobalIndex = 1, kGlobalModuleVersion = 2, kGlobalBuiltinVersion = 4;
inline constexpr int kAttrVersion = 1, kAttrIndex = 3;
inline constexpr int kMethodTypeVersion = 1, kMethodDictOffset = 3, kMethodKeysVersion = 4, kMethodDescr = 6;
inline constexpr int kCallFuncVersion = 1, kCallMinArgs = 3;
inline constexpr int kSubscrTypeVersion = 1, kSubscrFuncVersion = 3;
inline constexpr int kCompareMask = 1;

inline constexpr int kAdaptiveBackoffBits = 4;
inline bool adaptive_counter_is_zero(const _Py_CODEUNIT* cache) { return *cache < (1 << kAdaptiveBackoffBits); }
inline void decrement_adaptive_counter(_Py_CODEUNIT* cache) {
  *cache = static_cast<_Py_CODEUNIT>(*cache - (1 << kAdaptiveBackoffBits));
}

/// The instruction at `unit` of `code`, seen through INSTRUMENTED_LINE.
uint8_t get_opcode(const PyCodeObject* code, const _Py_CODEUNIT* unit);
void set_opcode(PyCodeObject* code, _Py_CODEUNIT* unit, uint8_t opcode);
/// The compiler's instruction at a unit, whatever stands there now.
uint8_t plain_opcode(const PyCodeObject* code, int64_t unit);

/// Undoes in a copy of the code's units what the machine has rewritten (co_code).
void original_code(PyCodeObject* code, uint16_t* copy);

/// One more RESUME or backward jump of a code object that is not warm yet.
void code_warmup(PyCodeObject* code);
/// After a guard failed: counts, and makes the instruction adaptive again when it fails too often.
void specialisation_miss(PyCodeObject* code, _Py_CODEUNIT* instruction);

// Each looks at the operands and rewrites `instruction` of `code`, or backs off.
void specialise_binary_op(PyCodeObject* code, _Py_CODEUNIT* instruction, int oparg, PyObject* left, PyObject* right,
                          const Ref<PyObject>* locals);
void specialise_compare_op(PyCodeObject* code, _Py_CODEUNIT* instruction, int oparg, PyObject* left, PyObject* right);
void specialise_binary_subscr(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* container, PyObject* sub);
void specialise_store_subscr(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* container, PyObject* sub);
void specialise_load_global(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* globals, PyObject* builtins,
                            PyObject* name);
void specialise_load_attr(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* owner, PyObject* name);
void specialise_store_attr(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* owner, PyObject* name);
void specialise_load_method(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* owner, PyObject* name);
void specialise_precall(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* callable, int nargs, PyObject* kwnames,
                        int oparg);
void specialise_call(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* callable, int nargs, PyObject* kwnames);
void specialise_unpack_sequence(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* sequence, int oparg);

}  // namespace heapscope::vm
