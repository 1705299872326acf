#include "vm/specialise.h"

#include "objects/built_in_code.h"
#include "objects/class_object.h"
#include "objects/descr_object.h"
#include "objects/dict_object.h"
#include "objects/float_object.h"
#include "objects/func_object.h"
#include "objects/identifiers.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/method_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/registry.h"
#include "objects/tuple_object.h"
#include "vm/state.h"
#include "vm/steps.h"

namespace heapscope::vm {

using namespace objects;
using namespace compiler;

uint8_t get_opcode(const PyCodeObject* code, const _Py_CODEUNIT* unit) {
  const uint8_t opcode = unit_opcode(*unit);
  if (opcode != INSTRUMENTED_LINE) [[likely]] {
    return opcode;
  }
  return step_table(code)->unit(unit - code->co_code_adaptive)->opcode;
}

void set_opcode(PyCodeObject* code, _Py_CODEUNIT* unit, uint8_t opcode) {
  if (unit_opcode(*unit) == INSTRUMENTED_LINE) {
    step_table(code)->unit(unit - code->co_code_adaptive)->opcode = opcode;
    return;
  }
  *unit = static_cast<_Py_CODEUNIT>((*unit & 0xff00) | opcode);
}

uint8_t plain_opcode(const PyCodeObject* code, int64_t unit) {
  const uint8_t opcode = kDeopt.of[get_opcode(code, code->co_code_adaptive + unit)];
  switch (opcode) {
    case INSTRUMENTED_RESUME: return RESUME;
    case INSTRUMENTED_RETURN: return RETURN_VALUE;
    case INSTRUMENTED_YIELD: return YIELD_VALUE;
    default: return opcode;
  }
}

void original_code(PyCodeObject* code, uint16_t* copy) {
  for (int64_t i = 0; i < code->ob_size; ++i) {
    const uint8_t opcode = kDeopt.of[get_opcode(code, code->co_code_adaptive + i)];
    copy[i] = static_cast<uint16_t>((copy[i] & 0xff00) | opcode);
    for (int caches = kCaches.of[opcode]; caches > 0; --caches) {
      copy[++i] = 0;
    }
  }
}

// --- Warming up ---

namespace {

uint8_t adaptive_form(uint8_t opcode) {
  switch (opcode) {
    case BINARY_OP: return BINARY_OP_ADAPTIVE;
    case BINARY_SUBSCR: return BINARY_SUBSCR_ADAPTIVE;
    case CALL: return CALL_ADAPTIVE;
    case COMPARE_OP: return COMPARE_OP_ADAPTIVE;
    case LOAD_ATTR: return LOAD_ATTR_ADAPTIVE;
    case LOAD_GLOBAL: return LOAD_GLOBAL_ADAPTIVE;
    case LOAD_METHOD: return LOAD_METHOD_ADAPTIVE;
    case PRECALL: return PRECALL_ADAPTIVE;
    case STORE_ATTR: return STORE_ATTR_ADAPTIVE;
    case STORE_SUBSCR: return STORE_SUBSCR_ADAPTIVE;
    case UNPACK_SEQUENCE: return UNPACK_SEQUENCE_ADAPTIVE;
    default: return 0;
  }
}

/// The instruction that does `first` and then `second`, 0 if there is none.
uint8_t combined_form(int first, uint8_t second) {
  if (second == LOAD_FAST) {
    return first == LOAD_FAST    ? LOAD_FAST__LOAD_FAST
           : first == STORE_FAST ? STORE_FAST__LOAD_FAST
           : first == LOAD_CONST ? LOAD_CONST__LOAD_FAST
                                 : 0;
  }
  if (second == STORE_FAST) {
    return first == STORE_FAST ? STORE_FAST__STORE_FAST : 0;
  }
  return second == LOAD_CONST && first == LOAD_FAST ? LOAD_FAST__LOAD_CONST : 0;
}

/// The same where a line begins between the two: a step, which that instruction counts.
uint8_t combined_across_line(int first, uint8_t second) {
  return first == STORE_FAST && second == LOAD_FAST ? STORE_FAST__LINE__LOAD_FAST : 0;
}

void quicken(PyCodeObject* code) {
  _Py_CODEUNIT* units = code->co_code_adaptive;
  int previous = -1;
  for (int64_t i = 0; i < code->ob_size; ++i) {
    const uint8_t opcode = get_opcode(code, units + i);
    const uint8_t adaptive = adaptive_form(opcode);
    if (adaptive != 0) {
      set_opcode(code, units + i, adaptive);
      previous = -1;
      i += kCaches.of[opcode];
      continue;
    }
    if (opcode == JUMP_BACKWARD) {
      set_opcode(code, units + i, JUMP_BACKWARD_QUICK);
    } else if (opcode == RESUME) {
      set_opcode(code, units + i, RESUME_QUICK);
    } else {
      const bool begins_line = unit_opcode(units[i]) != opcode;  // while steps are counted
      const uint8_t both = begins_line ? combined_across_line(previous, opcode) : combined_form(previous, opcode);
      if (both != 0) {
        set_opcode(code, units + i - 1, both);
      }
    }
    previous = opcode;
  }
}

constexpr int kAdaptiveBackoffStart = 5;
constexpr int kMaxBackoffValue = 16 - kAdaptiveBackoffBits;
constexpr _Py_CODEUNIT kMissCounterStart = 53;

constexpr _Py_CODEUNIT counter_bits(int value, int backoff) {
  return static_cast<_Py_CODEUNIT>((value << kAdaptiveBackoffBits) | backoff);
}

/// No form fits: wait twice as long as the last time.
void fail(_Py_CODEUNIT* cache) {
  int backoff = (*cache & ((1 << kAdaptiveBackoffBits) - 1)) + 1;
  if (backoff > kMaxBackoffValue) {
    backoff = kMaxBackoffValue;
  }
  *cache = counter_bits((1 << backoff) - 1, backoff);
}

void succeed(PyCodeObject* code, _Py_CODEUNIT* instruction, uint8_t opcode) {
  set_opcode(code, instruction, opcode);
  instruction[1] = kMissCounterStart;
}

}  // namespace

void code_warmup(PyCodeObject* code) {
  if (code->co_warmup != 0) {
    ++code->co_warmup;
    if (code->co_warmup == 0) {
      quicken(code);
    }
  }
}

void specialisation_miss(PyCodeObject* code, _Py_CODEUNIT* instruction) {
  _Py_CODEUNIT* counter = instruction + 1;
  *counter = static_cast<_Py_CODEUNIT>(*counter - 1);
  if (*counter == 0) {
    set_opcode(code, instruction, adaptive_form(kDeopt.of[get_opcode(code, instruction)]));
    *counter = counter_bits((1 << kAdaptiveBackoffStart) - 1, kAdaptiveBackoffStart);
  }
}

// --- Operators ---

void specialise_binary_op(PyCodeObject* code, _Py_CODEUNIT* instruction, int oparg, PyObject* left, PyObject* right,
                          const Ref<PyObject>* locals) {
  constexpr int kAdd = 0, kMultiply = 5, kSubtract = 10, kInPlaceAdd = 13, kInPlaceMultiply = 18, kInPlaceSubtract = 23;
  const bool same = type_of(left) == type_of(right);
  const bool ints = same && long_check_exact(left);
  const bool floats = same && float_check_exact(left);
  uint8_t form = 0;
  switch (oparg) {
    case kAdd:
    case kInPlaceAdd:
      form = ints ? BINARY_OP_ADD_INT : floats ? BINARY_OP_ADD_FLOAT : 0;
      if (same && unicode_check_exact(left)) {
        const _Py_CODEUNIT next = instruction[kCaches.of[BINARY_OP] + 1];
        const uint8_t next_opcode = unit_opcode(next);
        const bool to_local = (next_opcode == STORE_FAST || next_opcode == STORE_FAST__LOAD_FAST ||
                               next_opcode == STORE_FAST__LINE__LOAD_FAST) &&
                              locals[unit_oparg(next)].get() == left;
        form = to_local ? BINARY_OP_INPLACE_ADD_UNICODE : BINARY_OP_ADD_UNICODE;
      }
      break;
    case kMultiply:
    case kInPlaceMultiply: form = ints ? BINARY_OP_MULTIPLY_INT : floats ? BINARY_OP_MULTIPLY_FLOAT : 0; break;
    case kSubtract:
    case kInPlaceSubtract: form = ints ? BINARY_OP_SUBTRACT_INT : floats ? BINARY_OP_SUBTRACT_FLOAT : 0; break;
    default:
      set_opcode(code, instruction, BINARY_OP);  // there is no form for the other operators
      return;
  }
  if (form == 0) {
    fail(instruction + 1);
    return;
  }
  succeed(code, instruction, form);
}

void specialise_compare_op(PyCodeObject* code, _Py_CODEUNIT* instruction, int oparg, PyObject* left, PyObject* right) {
  const uint8_t next = unit_opcode(instruction[kCaches.of[COMPARE_OP] + 1]);
  const bool if_false = next == POP_JUMP_FORWARD_IF_FALSE || next == POP_JUMP_BACKWARD_IF_FALSE;
  const bool backward = next == POP_JUMP_BACKWARD_IF_FALSE || next == POP_JUMP_BACKWARD_IF_TRUE;
  if (!if_false && next != POP_JUMP_FORWARD_IF_TRUE && next != POP_JUMP_BACKWARD_IF_TRUE) {
    set_opcode(code, instruction, COMPARE_OP);  // the forms are compare and jump in one
    return;
  }
  // Bits 1, 2, 4: jump if less, equal, greater; by operator.
  constexpr int kMasks[] = {1, 1 | 2, 2, 1 | 4, 4, 2 | 4};
  int mask = kMasks[oparg];
  mask = if_false ? 7 & ~mask : mask;
  mask = backward ? mask << 3 : mask;
  uint8_t form = 0;
  if (type_of(left) == type_of(right)) {
    if (float_check_exact(left)) {
      form = COMPARE_OP_FLOAT_JUMP;
    } else if (long_check_exact(left) && long_is_medium(as_long(left)) && long_is_medium(as_long(right))) {
      form = COMPARE_OP_INT_JUMP;
    } else if (unicode_check_exact(left) &&
               (oparg == static_cast<int>(CompareOp::kEq) || oparg == static_cast<int>(CompareOp::kNe))) {
      form = COMPARE_OP_STR_JUMP;
    }
  }
  if (form == 0) {
    fail(instruction + 1);
    return;
  }
  instruction[1 + kCompareMask] = static_cast<_Py_CODEUNIT>(mask);
  succeed(code, instruction, form);
}

namespace {

/// A function without *args, **kwargs, keyword-only parameters and generators' flags.
bool is_simple_function(const PyCodeObject* code) {
  return (code->co_flags & (kCoVarkeywords | kCoVarargs)) == 0 && code->co_kwonlyargcount == 0 &&
         (code->co_flags & kCoOptimized) != 0;
}

}  // namespace

void specialise_binary_subscr(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* container, PyObject* sub) {
  _Py_CODEUNIT* cache = instruction + 1;
  PyTypeObject* type = type_of(container);
  if (type == list_type() || type == tuple_type()) {
    if (!long_check_exact(sub)) {
      fail(cache);
      return;
    }
    succeed(code, instruction, type == list_type() ? BINARY_SUBSCR_LIST_INT : BINARY_SUBSCR_TUPLE_INT);
    return;
  }
  if (type == dict_type()) {
    succeed(code, instruction, BINARY_SUBSCR_DICT);
    return;
  }
  PyObject* descriptor = type_lookup(type, ident(Id::__getitem__));
  if (descriptor != nullptr && function_check(descriptor) && type_has_feature(type, kTpFlagsHeapType)) {
    auto* func = static_cast<PyFunctionObject*>(descriptor);
    const PyCodeObject* function_code = as_code(func->func_code);
    const uint32_t version = is_simple_function(function_code) && function_code->co_argcount == 2
                                 ? function_get_version_for_current_state(func)
                                 : 0;
    if (version != 0 && version <= UINT16_MAX && type->tp_version_tag != 0) {
      write_u32(cache + kSubscrTypeVersion, type->tp_version_tag);
      cache[kSubscrFuncVersion] = static_cast<_Py_CODEUNIT>(version);
      static_cast<PyHeapTypeObject*>(type)->_spec_cache_getitem = descriptor;
      succeed(code, instruction, BINARY_SUBSCR_GETITEM);
      return;
    }
  }
  fail(cache);
}

void specialise_store_subscr(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* container, PyObject* sub) {
  if (list_check_exact(container) && long_check_exact(sub) && long_is_medium_nonnegative(as_long(sub)) &&
      as_long(sub)->ob_digit[0] < list_get_size(container)) {
    succeed(code, instruction, STORE_SUBSCR_LIST_INT);
  } else if (dict_check_exact(container)) {
    succeed(code, instruction, STORE_SUBSCR_DICT);
  } else {
    fail(instruction + 1);
  }
}

void specialise_unpack_sequence(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* sequence, int oparg) {
  if (tuple_check_exact(sequence) && tuple_get_size(sequence) == oparg) {
    succeed(code, instruction, oparg == 2 ? UNPACK_SEQUENCE_TWO_TUPLE : UNPACK_SEQUENCE_TUPLE);
  } else if (list_check_exact(sequence) && list_get_size(sequence) == oparg) {
    succeed(code, instruction, UNPACK_SEQUENCE_LIST);
  } else {
    fail(instruction + 1);
  }
}

// --- Names and attributes ---

void specialise_load_global(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* globals, PyObject* builtins,
                            PyObject* name) {
  _Py_CODEUNIT* cache = instruction + 1;
  if (!dict_check_exact(globals) || !dk_is_unicode(as_dict(globals)->ma_keys)) {
    fail(cache);
    return;
  }
  PyDictKeysObject* keys = as_dict(globals)->ma_keys;
  int64_t index = dict_keys_string_lookup(keys, name);
  if (index >= 0) {
    const uint32_t version = index <= UINT16_MAX ? dict_keys_get_version_for_current_state(keys) : 0;
    if (version == 0) {
      fail(cache);
      return;
    }
    cache[kGlobalIndex] = static_cast<_Py_CODEUNIT>(index);
    write_u32(cache + kGlobalModuleVersion, version);
    succeed(code, instruction, LOAD_GLOBAL_MODULE);
    return;
  }
  if (index != kDkixEmpty || !dict_check_exact(builtins) || !dk_is_unicode(as_dict(builtins)->ma_keys)) {
    fail(cache);
    return;
  }
  PyDictKeysObject* builtin_keys = as_dict(builtins)->ma_keys;
  index = dict_keys_string_lookup(builtin_keys, name);
  if (index < 0 || index > UINT16_MAX) {
    fail(cache);
    return;
  }
  const uint32_t version = dict_keys_get_version_for_current_state(keys);
  const uint32_t builtin_version = version == 0 ? 0 : dict_keys_get_version_for_current_state(builtin_keys);
  if (builtin_version == 0 || builtin_version > UINT16_MAX) {
    fail(cache);
    return;
  }
  cache[kGlobalIndex] = static_cast<_Py_CODEUNIT>(index);
  write_u32(cache + kGlobalModuleVersion, version);
  cache[kGlobalBuiltinVersion] = static_cast<_Py_CODEUNIT>(builtin_version);
  succeed(code, instruction, LOAD_GLOBAL_BUILTIN);
}

namespace {

/// What the type says about an attribute, as far as the forms care.
enum class Descriptor { kSlot, kDunderClass, kMethod, kNotOverriding, kOther };

Descriptor analyse(PyTypeObject* type, PyObject* name, bool store, PyObject** descr) {
  *descr = nullptr;
  if (store ? !slot_is(type->tp_setattro, kGenericSetAttr) : !slot_is(type->tp_getattro, kGenericGetAttr)) {
    return Descriptor::kOther;
  }
  PyObject* found = type_lookup(type, name);
  *descr = found;
  if (found == nullptr) {
    return Descriptor::kNotOverriding;
  }
  PyTypeObject* found_type = type_of(found);
  if (!type_has_feature(found_type, kTpFlagsImmutable)) {
    return Descriptor::kOther;
  }
  if (found_type->tp_descr_set) {
    if (found_type == member_descr_type()) {
      const PyMemberDef* member = static_cast<PyMemberDescrObject*>(found)->d_member;
      return member->type == static_cast<int32_t>(MemberKind::kObjectEx) ? Descriptor::kSlot : Descriptor::kOther;
    }
    if (!store && name == ident(Id::__class__) && found == type_lookup(object_type(), name)) {
      return Descriptor::kDunderClass;
    }
    return Descriptor::kOther;
  }
  if (found_type->tp_descr_get && binds_as_method(found)) {
    return Descriptor::kMethod;
  }
  return Descriptor::kNotOverriding;
}

/// An attribute that lives in the instance: in its values or in its dict.
bool specialise_dict_access(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* owner, PyObject* name,
                            uint8_t values_form, uint8_t hint_form) {
  PyTypeObject* type = type_of(owner);
  if (!type_has_feature(type, kTpFlagsManagedDict)) {
    return false;
  }
  _Py_CODEUNIT* cache = instruction + 1;
  PyObject* dict = *object_managed_dict_pointer(owner);
  int64_t index = -1;
  if (dict == nullptr) {
    index = dict_keys_string_lookup(static_cast<PyHeapTypeObject*>(type)->ht_cached_keys, name);
  } else if (dict_check_exact(dict)) {
    PyObject* value = nullptr;
    index = dict_get_item_hint(as_dict(dict), name, -1, &value);
  }
  if (index < 0 || index > UINT16_MAX) {
    return false;
  }
  cache[kAttrIndex] = static_cast<_Py_CODEUNIT>(index);
  write_u32(cache + kAttrVersion, type->tp_version_tag);
  succeed(code, instruction, dict == nullptr ? values_form : hint_form);
  return true;
}

bool specialise_module_attribute(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* module, PyObject* name,
                                 uint8_t form) {
  _Py_CODEUNIT* cache = instruction + 1;
  PyObject* dict = module_get_dict(module);
  if (dict == nullptr || as_dict(dict)->ma_keys->dk_kind != kDictKeysUnicode) {
    return false;
  }
  PyObject* value = nullptr;
  if (dict_get_item_hint(as_dict(dict), ident(Id::__getattr__), -1, &value) >= 0) {
    return false;
  }
  const int64_t index = dict_get_item_hint(as_dict(dict), name, -1, &value);
  if (index < 0 || index > UINT16_MAX) {
    return false;
  }
  const uint32_t version = dict_keys_get_version_for_current_state(as_dict(dict)->ma_keys);
  if (version == 0) {
    return false;
  }
  write_u32(cache + kAttrVersion, version);
  cache[kAttrIndex] = static_cast<_Py_CODEUNIT>(index);
  succeed(code, instruction, form);
  return true;
}

/// A `__slots__` member that `owner` really has; for a store it must be writable.
bool specialise_slot(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* owner, PyObject* descr, bool store,
                     uint8_t form) {
  auto* member = static_cast<PyMemberDescrObject*>(descr);
  const PyMemberDef* def = member->d_member;
  if (!object_type_check(owner, member->d_type) || (store && def->flags != 0) || def->offset > UINT16_MAX) {
    return false;
  }
  _Py_CODEUNIT* cache = instruction + 1;
  cache[kAttrIndex] = static_cast<_Py_CODEUNIT>(def->offset);
  write_u32(cache + kAttrVersion, type_of(owner)->tp_version_tag);
  succeed(code, instruction, form);
  return true;
}

}  // namespace

void specialise_load_attr(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* owner, PyObject* name) {
  bool done = false;
  if (is_type(owner, module_type())) {
    done = specialise_module_attribute(code, instruction, owner, name, LOAD_ATTR_MODULE);
  } else {
    PyObject* descr;
    const Descriptor kind = analyse(type_of(owner), name, false, &descr);
    if (type_of(owner)->tp_version_tag == 0) {
      done = false;
    } else if (kind == Descriptor::kSlot) {
      done = specialise_slot(code, instruction, owner, descr, false, LOAD_ATTR_SLOT);
    } else if (kind == Descriptor::kDunderClass) {
      _Py_CODEUNIT* cache = instruction + 1;
      cache[kAttrIndex] = offsetof(PyObject, ob_type);
      write_u32(cache + kAttrVersion, type_of(owner)->tp_version_tag);
      succeed(code, instruction, LOAD_ATTR_SLOT);
      done = true;
    } else if (kind == Descriptor::kNotOverriding) {
      done = specialise_dict_access(code, instruction, owner, name, LOAD_ATTR_INSTANCE_VALUE, LOAD_ATTR_WITH_HINT);
    }
  }
  if (!done) {
    fail(instruction + 1);
  }
}

void specialise_store_attr(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* owner, PyObject* name) {
  bool done = false;
  if (!is_type(owner, module_type())) {
    PyObject* descr;
    const Descriptor kind = analyse(type_of(owner), name, true, &descr);
    if (type_of(owner)->tp_version_tag == 0) {
      done = false;
    } else if (kind == Descriptor::kSlot) {
      done = specialise_slot(code, instruction, owner, descr, true, STORE_ATTR_SLOT);
    } else if (kind == Descriptor::kNotOverriding) {
      done = specialise_dict_access(code, instruction, owner, name, STORE_ATTR_INSTANCE_VALUE, STORE_ATTR_WITH_HINT);
    }
  }
  if (!done) {
    fail(instruction + 1);
  }
}

namespace {

void write_method(_Py_CODEUNIT* cache, PyTypeObject* type, PyObject* descr) {
  write_u32(cache + kMethodTypeVersion, type->tp_version_tag);
  const uint64_t address = memory::address_of(descr);
  memcpy(cache + kMethodDescr, &address, sizeof(address));
}

bool specialise_class_method(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* owner, PyObject* name) {
  if (!is_type(owner, type_type()) || type_lookup(type_of(owner), name) != nullptr) {
    return false;
  }
  auto* type = static_cast<PyTypeObject*>(owner);
  PyObject* descr;
  const Descriptor kind = analyse(type, name, false, &descr);
  const bool plain = kind == Descriptor::kNotOverriding && descr != nullptr && !type_of(descr)->tp_descr_get;
  if ((kind != Descriptor::kMethod && !plain) || type->tp_version_tag == 0) {
    return false;
  }
  write_method(instruction + 1, type, descr);
  succeed(code, instruction, LOAD_METHOD_CLASS);
  return true;
}

bool specialise_instance_method(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* owner, PyObject* name) {
  PyTypeObject* type = type_of(owner);
  PyObject* descr;
  if (analyse(type, name, false, &descr) != Descriptor::kMethod || type->tp_version_tag == 0) {
    return false;
  }
  _Py_CODEUNIT* cache = instruction + 1;
  uint8_t form;
  PyDictKeysObject* keys = nullptr;
  if (type_has_feature(type, kTpFlagsManagedDict)) {
    keys = static_cast<PyHeapTypeObject*>(type)->ht_cached_keys;
    form = *object_managed_dict_pointer(owner) ? LOAD_METHOD_WITH_DICT : LOAD_METHOD_WITH_VALUES;
    cache[kMethodDictOffset] = static_cast<_Py_CODEUNIT>(-24);
  } else if (type->tp_dictoffset == 0) {
    form = LOAD_METHOD_NO_DICT;
  } else {
    if (type->tp_dictoffset < 0 || type->tp_dictoffset > INT16_MAX) {
      return false;
    }
    PyObject* dict = *reinterpret_cast<Ref<PyObject>*>(reinterpret_cast<char*>(owner) + type->tp_dictoffset);
    if (dict == nullptr) {
      return false;
    }
    keys = as_dict(dict)->ma_keys;
    form = LOAD_METHOD_WITH_DICT;
    cache[kMethodDictOffset] = static_cast<_Py_CODEUNIT>(type->tp_dictoffset);
  }
  if (keys != nullptr) {
    if (dict_keys_string_lookup(keys, name) != kDkixEmpty) {
      return false;
    }
    const uint32_t version = dict_keys_get_version_for_current_state(keys);
    if (version == 0) {
      return false;
    }
    write_u32(cache + kMethodKeysVersion, version);
  }
  // Borrowed: whatever takes the method out of the type also changes its version.
  write_method(cache, type, descr);
  succeed(code, instruction, form);
  return true;
}

}  // namespace

void specialise_load_method(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* owner, PyObject* name) {
  bool done;
  if (is_type(owner, module_type())) {
    done = specialise_module_attribute(code, instruction, owner, name, LOAD_METHOD_MODULE);
  } else if (type_check(owner)) {
    done = specialise_class_method(code, instruction, owner, name);
  } else {
    done = specialise_instance_method(code, instruction, owner, name);
  }
  if (!done) {
    fail(instruction + 1);
  }
}

// --- Calls ---

namespace {

uint8_t builtin_form(PyObject* callable, int nargs, PyObject* kwnames) {
  const uint32_t flags = cfunction_def(callable)->ml_flags;
  if (flags == (kMethFastcall | kMethKeywords)) {
    return PRECALL_BUILTIN_FAST_WITH_KEYWORDS;
  }
  if (kwnames != nullptr) {
    return 0;
  }
  if (flags == kMethO && nargs == 1) {
    return callable == vm::state().callable_len.get() ? PRECALL_NO_KW_LEN : PRECALL_NO_KW_BUILTIN_O;
  }
  if (flags == kMethFastcall) {
    return nargs == 2 && callable == vm::state().callable_isinstance.get() ? PRECALL_NO_KW_ISINSTANCE
                                                                           : PRECALL_NO_KW_BUILTIN_FAST;
  }
  return 0;
}

uint8_t class_form(PyTypeObject* type, int nargs, PyObject* kwnames, int oparg) {
  if (slot_is(type->tp_new, kObjectNew) || !type_has_feature(type, kTpFlagsImmutable)) {
    return 0;
  }
  if (nargs == 1 && kwnames == nullptr && oparg == 1) {
    if (type == unicode_type()) {
      return PRECALL_NO_KW_STR_1;
    }
    if (type == type_type()) {
      return PRECALL_NO_KW_TYPE_1;
    }
    if (type == tuple_type()) {
      return PRECALL_NO_KW_TUPLE_1;
    }
  }
  return type->tp_vectorcall ? PRECALL_BUILTIN_CLASS : 0;
}

uint8_t method_descr_form(PyMethodDescrObject* descr, const _Py_CODEUNIT* instruction, int nargs, PyObject* kwnames,
                          int oparg) {
  if (kwnames != nullptr) {
    return 0;
  }
  const uint32_t flags = method_def(descr->d_method)->ml_flags;
  if (flags == kMethNoargs) {
    return nargs == 1 ? PRECALL_NO_KW_METHOD_DESCRIPTOR_NOARGS : 0;
  }
  if (flags == kMethO && nargs == 2) {
    const _Py_CODEUNIT next = instruction[kCaches.of[PRECALL] + 1 + kCaches.of[CALL] + 1];
    const bool dropped = unit_opcode(next) == POP_TOP;
    return descr == vm::state().callable_list_append.get() && oparg == 1 && dropped ? PRECALL_NO_KW_LIST_APPEND
                                                                                    : PRECALL_NO_KW_METHOD_DESCRIPTOR_O;
  }
  return flags == kMethFastcall                     ? PRECALL_NO_KW_METHOD_DESCRIPTOR_FAST
         : flags == (kMethFastcall | kMethKeywords) ? PRECALL_METHOD_DESCRIPTOR_FAST_WITH_KEYWORDS
                                                    : 0;
}

}  // namespace

void specialise_precall(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* callable, int nargs, PyObject* kwnames,
                        int oparg) {
  uint8_t form = 0;
  if (is_type(callable, cfunction_type())) {
    form = builtin_form(callable, nargs, kwnames);
  } else if (function_check(callable)) {
    form = PRECALL_PYFUNC;
  } else if (type_check(callable)) {
    form = class_form(static_cast<PyTypeObject*>(callable), nargs, kwnames, oparg);
  } else if (is_type(callable, method_descr_type())) {
    form = method_descr_form(static_cast<PyMethodDescrObject*>(callable), instruction, nargs, kwnames, oparg);
  } else if (method_check(callable)) {
    form = PRECALL_BOUND_METHOD;
  }
  if (form == 0) {
    fail(instruction + 1);
    return;
  }
  succeed(code, instruction, form);
}

void specialise_call(PyCodeObject* code, _Py_CODEUNIT* instruction, PyObject* callable, int nargs, PyObject* kwnames) {
  _Py_CODEUNIT* cache = instruction + 1;
  if (!function_check(callable) || kwnames != nullptr) {
    fail(cache);
    return;
  }
  auto* func = static_cast<PyFunctionObject*>(callable);
  const PyCodeObject* function_code = as_code(func->func_code);
  const int count = function_code->co_argcount;
  const int defaults = func->func_defaults ? static_cast<int>(tuple_get_size(func->func_defaults)) : 0;
  const int minimum = count - defaults;
  const uint32_t version = is_simple_function(function_code) && nargs <= count && nargs >= minimum
                               ? function_get_version_for_current_state(func)
                               : 0;
  if (version == 0) {
    fail(cache);
    return;
  }
  write_u32(cache + kCallFuncVersion, version);
  cache[kCallMinArgs] = static_cast<_Py_CODEUNIT>(minimum);
  succeed(code, instruction, count == nargs ? CALL_PY_EXACT_ARGS : CALL_PY_WITH_DEFAULTS);
}

}  // namespace heapscope::vm
