#include "objects/registry.h"

#include <cstdint>
#include <deque>
#include <unordered_map>
#include <vector>

#include "objects/func_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/type_internal.h"

namespace heapscope::objects {
namespace {

/// A host table of rows in order of registration; row 0 stands for "none".
template <class Row>
struct Rows {
  std::vector<const Row*> rows = {nullptr};
  std::unordered_map<const Row*, uint64_t> numbers;  // looked up only, never iterated

  uint64_t add(const Row* row) {
    const auto [place, is_new] = numbers.emplace(row, rows.size());
    if (is_new) {
      rows.push_back(row);
    }
    return place->second;
  }
  void clear() {
    rows = {nullptr};
    numbers.clear();
  }
};

struct Tables {
  Rows<TypeSpec> specs;
  Rows<MethodDef> methods;
  Rows<GetSetDef> getsets;
  Rows<ModuleDef> modules;
  std::unordered_map<uintptr_t, uint64_t> functions;  // looked up only, never iterated
  std::deque<TypeTemplate> templates;                 // by number of the spec, less 1
};
Tables tables;  // filled while booting, constant afterwards

}  // namespace

uint64_t register_slot_function(memory::AnyFunction function) {
  const auto [place, is_new] = tables.functions.emplace(reinterpret_cast<uintptr_t>(function), 0);
  if (is_new) {
    place->second = memory::register_function(function);
  }
  return place->second;
}

namespace {

#define HS_NUMBER_MEMBER(signature, name) group.name = register_slot(spec->name);
void number_group(const AsyncSpec* spec, PyAsyncMethods& group) { HS_ASYNC_SLOTS(HS_NUMBER_MEMBER) }
void number_group(const NumberSpec* spec, PyNumberMethods& group) { HS_NUMBER_SLOTS(HS_NUMBER_MEMBER) }
void number_group(const MappingSpec* spec, PyMappingMethods& group) { HS_MAPPING_SLOTS(HS_NUMBER_MEMBER) }
void number_group(const SequenceSpec* spec, PySequenceMethods& group) { HS_SEQUENCE_SLOTS(HS_NUMBER_MEMBER) }
void number_group(const BufferSpec* spec, PyBufferProcs& group) { HS_BUFFER_SLOTS(HS_NUMBER_MEMBER) }
#undef HS_NUMBER_MEMBER

void number_slots(const TypeSpec& spec, TypeTemplate& made) {
  PyTypeObject& type = made.type;
  type.tp_dealloc = register_slot(spec.dealloc);
  type.tp_repr = register_slot(spec.repr);
  type.tp_hash = register_slot(spec.hash);
  if (spec.hash_not_implemented) {
    type.tp_hash.id = kHashNotImplemented;
  }
  type.tp_call = register_slot(spec.call);
  type.tp_str = register_slot(spec.str);
  type.tp_getattro = register_slot(spec.getattro);
  type.tp_setattro = register_slot(spec.setattro);
  type.tp_traverse = register_slot(spec.traverse);
  type.tp_clear = register_slot(spec.clear);
  type.tp_richcompare = register_slot(spec.richcompare);
  type.tp_iter = register_slot(spec.iter);
  type.tp_iternext = register_slot(spec.iternext);
  type.tp_descr_get = register_slot(spec.descr_get);
  type.tp_descr_set = register_slot(spec.descr_set);
  type.tp_init = register_slot(spec.init);
  type.tp_alloc = register_slot(spec.alloc);
  type.tp_new = register_slot(spec.new_);
  type.tp_free = register_slot(spec.free);
  type.tp_is_gc = register_slot(spec.is_gc);
  type.tp_finalize = register_slot(spec.finalize);
  type.tp_vectorcall = register_slot(spec.vectorcall);
  if (spec.as_async != nullptr) {
    number_group(spec.as_async, made.as_async);
  }
  if (spec.as_number != nullptr) {
    number_group(spec.as_number, made.as_number);
  }
  if (spec.as_sequence != nullptr) {
    number_group(spec.as_sequence, made.as_sequence);
  }
  if (spec.as_mapping != nullptr) {
    number_group(spec.as_mapping, made.as_mapping);
  }
  if (spec.as_buffer != nullptr) {
    number_group(spec.as_buffer, made.as_buffer);
  }
}

}  // namespace

uint32_t register_type_spec(const TypeSpec& spec) {
  const auto number = static_cast<uint32_t>(tables.specs.add(&spec));
  if (number > tables.templates.size()) {
    number_slots(spec, tables.templates.emplace_back());
    register_method_table(spec.methods);
    for (const GetSetDef* def = spec.getset; def != nullptr && def->name != nullptr; ++def) {
      tables.getsets.add(def);
    }
  }
  return number;
}
const TypeTemplate& type_template(uint32_t index) { return tables.templates[index - 1]; }
const TypeSpec& type_spec(uint32_t index) { return *tables.specs.rows[index]; }

void register_method_table(const MethodDef* methods) {
  if (methods != nullptr) {
    for (; methods->ml_name != nullptr; ++methods) {
      tables.methods.add(methods);
    }
  }
}
uint64_t register_method_def(const MethodDef* def) { return tables.methods.add(def); }
const MethodDef* method_def(uint64_t number) { return tables.methods.rows[number]; }
uint64_t register_get_set_def(const GetSetDef* def) { return tables.getsets.add(def); }
const GetSetDef* get_set_def(uint64_t number) { return tables.getsets.rows[number]; }
uint64_t register_module_def(const ModuleDef* def) {
  register_method_table(def->methods);
  return tables.modules.add(def);
}

void reset_registry() {
  memory::reset_function_table();
  tables.specs.clear();
  tables.methods.clear();
  tables.getsets.clear();
  tables.modules.clear();
  tables.templates.clear();
  tables.functions.clear();
#define HS_REGISTER(name, signature, function)                                                         \
  {                                                                                                    \
    signature* well_known = &function;                                                                 \
    const uint64_t number = register_slot_function(reinterpret_cast<memory::AnyFunction>(well_known)); \
    HS_CHECK(number == name);                                                                          \
  }
  HS_WELL_KNOWN_FUNCTIONS(HS_REGISTER)
#undef HS_REGISTER
  register_slotdefs();
  // Tables that belong to no spec.
  tables.methods.add(&kNewDef[0]);
  for (const GetSetDef* table : {kSubtypeGetsetsFull, kSubtypeGetsetsDictOnly, kSubtypeGetsetsWeakrefOnly}) {
    for (; table->name != nullptr; ++table) {
      tables.getsets.add(table);
    }
  }
}

}  // namespace heapscope::objects
