// What sys says of the interpreter itself: CPython 3.11.2 on 64-bit Linux.
#include <cfloat>
#include <cmath>
#include <initializer_list>

#include "modules/library.h"
#include "modules/sys/sys_functions.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/namespace_object.h"
#include "objects/struct_seq.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

namespace {

/// One field of a struct sequence: a whole number, a text, a float or a bool.
struct Value {
  enum class Kind { kInteger, kText, kFloat, kBool } kind;
  int64_t integer = 0;
  const char* text = nullptr;
  double real = 0;
};
Value whole(int64_t value) { return {Value::Kind::kInteger, value, nullptr, 0}; }
Value text(const char* value) { return {Value::Kind::kText, 0, value, 0}; }
Value real(double value) { return {Value::Kind::kFloat, 0, nullptr, value}; }
Value flag(bool value) { return {Value::Kind::kBool, value ? 1 : 0, nullptr, 0}; }

Owned<PyObject> object_of(const Value& value) {
  switch (value.kind) {
    case Value::Kind::kInteger: return long_from_int64(value.integer);
    case Value::Kind::kText: return unicode_from_string(value.text);
    case Value::Kind::kFloat: return float_from_double(value.real);
    case Value::Kind::kBool: return owned_ref(bool_object(value.integer != 0));
  }
  return Failed{};
}

Owned<PyObject> sequence(const TypeSpec& spec, const StructSequenceField* fields, std::initializer_list<Value> values) {
  const StructSequenceDesc desc = {&spec, fields, static_cast<int64_t>(values.size())};
  HS_OWN(type, struct_sequence_new_type(desc));
  HS_OWN(result, struct_sequence_new(type.get()));
  int64_t index = 0;
  for (const Value& value : values) {
    HS_OWN(item, object_of(value));
    struct_sequence_init_item(result.get(), index++, std::move(item));
  }
  return result;
}

Status add_sequence(PyObject* module, const char* attribute, Owned<PyObject> value) {
  return value ? module_add_object_ref(module, attribute, value.get()) : Status::kError;
}

Status add(PyObject* module, const char* name, const Value& value) {
  Owned<PyObject> object = object_of(value);
  return object ? module_add_object_ref(module, name, object.get()) : Status::kError;
}

constexpr StructSequenceField kVersionFields[] = {{"major"},        {"minor"},  {"micro"},
                                                  {"releaselevel"}, {"serial"}, {nullptr}};
constexpr StructSequenceField kFlagsFields[] = {{"debug"},
                                                {"inspect"},
                                                {"interactive"},
                                                {"optimize"},
                                                {"dont_write_bytecode"},
                                                {"no_user_site"},
                                                {"no_site"},
                                                {"ignore_environment"},
                                                {"verbose"},
                                                {"bytes_warning"},
                                                {"quiet"},
                                                {"hash_randomization"},
                                                {"isolated"},
                                                {"dev_mode"},
                                                {"utf8_mode"},
                                                {"warn_default_encoding"},
                                                {"safe_path"},
                                                {"int_max_str_digits"},
                                                {nullptr}};
constexpr StructSequenceField kFloatFields[] = {{"max"},     {"max_exp"},    {"max_10_exp"}, {"min"},
                                                {"min_exp"}, {"min_10_exp"}, {"dig"},        {"mant_dig"},
                                                {"epsilon"}, {"radix"},      {"rounds"},     {nullptr}};
constexpr StructSequenceField kIntFields[] = {
    {"bits_per_digit"}, {"sizeof_digit"}, {"default_max_str_digits"}, {"str_digits_check_threshold"}, {nullptr}};
constexpr StructSequenceField kHashFields[] = {{"width"},     {"modulus"},   {"inf"},       {"nan"},    {"imag"},
                                               {"algorithm"}, {"hash_bits"}, {"seed_bits"}, {"cutoff"}, {nullptr}};
constexpr StructSequenceField kThreadFields[] = {{"name"}, {"lock"}, {"version"}, {nullptr}};

constexpr TypeSpec kVersionSpec = struct_sequence_spec("sys.version_info", nullptr, kTpFlagsDisallowInstantiation);
constexpr TypeSpec kFlagsSpec = struct_sequence_spec("sys.flags", nullptr, kTpFlagsDisallowInstantiation);
constexpr TypeSpec kFloatSpec = struct_sequence_spec("sys.float_info", nullptr);
constexpr TypeSpec kIntSpec = struct_sequence_spec("sys.int_info", nullptr);
constexpr TypeSpec kHashSpec = struct_sequence_spec("sys.hash_info", nullptr);
constexpr TypeSpec kThreadSpec = struct_sequence_spec("sys.thread_info", nullptr);

Owned<PyObject> version_info() {
  return sequence(kVersionSpec, kVersionFields, {whole(3), whole(11), whole(2), text("final"), whole(0)});
}

Status add_sequences(PyObject* module) {
  HS_TRY(add_sequence(module, "version_info", version_info()));
  HS_TRY(add_sequence(
      module, "flags",
      sequence(kFlagsSpec, kFlagsFields,
               {whole(0), whole(0), whole(0), whole(0), whole(1), whole(0), whole(0), whole(0), whole(0), whole(0),
                whole(0), whole(0), whole(0), flag(false), whole(0), whole(0), flag(false), whole(-1)})));
  HS_TRY(add_sequence(
      module, "float_info",
      sequence(kFloatSpec, kFloatFields,
               {real(DBL_MAX), whole(DBL_MAX_EXP), whole(DBL_MAX_10_EXP), real(DBL_MIN), whole(DBL_MIN_EXP),
                whole(DBL_MIN_10_EXP), whole(DBL_DIG), whole(DBL_MANT_DIG), real(DBL_EPSILON), whole(2), whole(1)})));
  HS_TRY(
      add_sequence(module, "int_info", sequence(kIntSpec, kIntFields, {whole(30), whole(4), whole(4300), whole(640)})));
  HS_TRY(add_sequence(module, "hash_info",
                      sequence(kHashSpec, kHashFields,
                               {whole(64), whole(2305843009213693951), whole(314159), whole(0), whole(1000003),
                                text("siphash13"), whole(64), whole(128), whole(0)})));
  return add_sequence(module, "thread_info",
                      sequence(kThreadSpec, kThreadFields, {text("pthread"), text("semaphore"), text("NPTL 2.36")}));
}

Status add_implementation(PyObject* module) {
  HS_OWN(fields, dict_new());
  HS_OWN(name, unicode_from_string("cpython"));
  HS_OWN(tag, unicode_from_string("cpython-311"));
  HS_OWN(version, version_info());
  HS_OWN(hexversion, long_from_int64(0x030b02f0));
  HS_TRY(dict_set_item_string(fields.get(), "name", name.get()));
  HS_TRY(dict_set_item_string(fields.get(), "cache_tag", tag.get()));
  HS_TRY(dict_set_item_string(fields.get(), "version", version.get()));
  HS_TRY(dict_set_item_string(fields.get(), "hexversion", hexversion.get()));
  HS_OWN(implementation, namespace_new(fields.get()));
  return module_add_object_ref(module, "implementation", implementation.get());
}

Status add_list(PyObject* module, const char* name) {
  HS_OWN(list, list_new(0));
  return module_add_object_ref(module, name, list.get());
}

}  // namespace

const TypeSpec* const kSysTypes[] = {&kVersionSpec, &kFlagsSpec,      &kFloatSpec,      &kIntSpec,           &kHashSpec,
                                     &kThreadSpec,  &kTextStreamSpec, &kUnraisableSpec, &kAsyncgenHooksSpec, nullptr};

Status sys_add_info(PyObject* module) {
  HS_TRY(add(module, "version", text("3.11.2 (main, Apr 28 2025, 14:11:48) [GCC 12.2.0]")));
  HS_TRY(add(module, "hexversion", whole(0x030b02f0)));
  HS_TRY(add(module, "api_version", whole(1013)));
  HS_TRY(add(module, "copyright",
             text("Heapscope models CPython 3.11.2; see https://docs.python.org/3.11/copyright.html")));
  HS_TRY(add(module, "platform", text("linux")));
  HS_TRY(add(module, "maxsize", whole(INT64_MAX)));
  HS_TRY(add(module, "maxunicode", whole(0x10ffff)));
  HS_TRY(add(module, "byteorder", text("little")));
  HS_TRY(add(module, "abiflags", text("")));
  HS_TRY(add(module, "float_repr_style", text("short")));
  HS_TRY(add(module, "executable", text("/usr/bin/python3")));
  HS_TRY(add(module, "prefix", text("/usr")));
  HS_TRY(add(module, "base_prefix", text("/usr")));
  HS_TRY(add(module, "exec_prefix", text("/usr")));
  HS_TRY(add(module, "base_exec_prefix", text("/usr")));
  HS_TRY(module_add_object_ref(module, "pycache_prefix", none()));
  HS_TRY(add(module, "platlibdir", text("lib")));
  HS_TRY(add(module, "dont_write_bytecode", flag(true)));
  HS_TRY(add_sequences(module));
  HS_TRY(add_implementation(module));
  HS_TRY(add_list(module, "path"));
  HS_TRY(add_list(module, "argv"));
  HS_TRY(add_list(module, "meta_path"));
  HS_TRY(add_list(module, "path_hooks"));
  HS_OWN(importers, dict_new());
  HS_TRY(module_add_object_ref(module, "path_importer_cache", importers.get()));
  HS_TRY(add_list(module, "orig_argv"));
  return add_list(module, "warnoptions");
}

}  // namespace heapscope::modules
