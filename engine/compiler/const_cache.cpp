#include "compiler/const_cache.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "objects/bytes_object.h"
#include "objects/code_object.h"
#include "objects/complex_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::compiler {
namespace {

void append_number(int64_t number, std::string* key) {
  key->append(reinterpret_cast<const char*>(&number), sizeof number);
}

void append_text(std::string_view text, std::string* key) {
  append_number(static_cast<int64_t>(text.size()), key);
  key->append(text);
}

void append_double(double value, Object* owner, std::string* key) {
  uint64_t bits;
  std::memcpy(&bits, &value, sizeof bits);
  append_number(static_cast<int64_t>(bits), key);
  if (std::isnan(value)) {
    append_number(static_cast<int64_t>(memory::address_of(owner)), key);
  }
}

void append_code(objects::PyCodeObject* code, std::string* key) {
  append_constant_key(code->co_name, key);
  for (const int32_t number :
       {code->co_argcount, code->co_posonlyargcount, code->co_kwonlyargcount, code->co_flags, code->co_firstlineno}) {
    append_number(number, key);
  }
  append_text(std::string_view(reinterpret_cast<const char*>(objects::code_units(code)),
                               static_cast<size_t>(code->ob_size) * 2),
              key);
  for (Object* part : {code->co_consts.get(), code->co_names.get(), code->co_localsplusnames.get(),
                       code->co_linetable.get(), code->co_exceptiontable.get()}) {
    append_constant_key(part, key);
  }
}

}  // namespace

void append_constant_key(Object* o, std::string* key) {
  const objects::PyTypeObject* type = objects::type_of(o);
  if (o == objects::none() || o == objects::ellipsis()) {
    *key += o == objects::none() ? 'N' : '.';
  } else if (type == objects::bool_type()) {
    *key += o == objects::true_object() ? 'T' : 'F';
  } else if (type == objects::long_type()) {
    const objects::PyLongObject* number = objects::as_long(o);
    *key += 'i';
    append_number(number->ob_size, key);
    const int64_t digits = number->ob_size < 0 ? -number->ob_size : number->ob_size;
    key->append(reinterpret_cast<const char*>(number->ob_digit), static_cast<size_t>(digits) * 4);
  } else if (type == objects::float_type()) {
    *key += 'f';
    append_double(objects::float_value(o), o, key);
  } else if (type == objects::complex_type()) {
    *key += 'c';
    const objects::Py_complex value = static_cast<objects::PyComplexObject*>(o)->cval;
    append_double(value.real, o, key);
    append_double(value.imag, o, key);
  } else if (type == objects::unicode_type()) {
    *key += 'u';
    const int kind = objects::unicode_kind(o);
    append_number(kind, key);
    append_text(std::string_view(static_cast<const char*>(objects::unicode_data(o)),
                                 static_cast<size_t>(objects::unicode_length(o) * kind)),
                key);
  } else if (type == objects::bytes_type()) {
    *key += 'b';
    append_text(objects::bytes_view(o), key);
  } else if (type == objects::tuple_type()) {
    *key += '(';
    append_number(objects::tuple_get_size(o), key);
    for (int64_t i = 0; i < objects::tuple_get_size(o); ++i) {
      append_constant_key(objects::tuple_get_item(o, i), key);
    }
  } else if (type == objects::frozenset_type()) {
    std::vector<std::string> items;
    int64_t position = 0;
    Object* item = nullptr;
    int64_t hash = 0;
    while (objects::set_next_entry(o, &position, &item, &hash)) {
      items.emplace_back();
      append_constant_key(item, &items.back());
    }
    std::sort(items.begin(), items.end());
    *key += '{';
    append_number(static_cast<int64_t>(items.size()), key);
    for (const std::string& text : items) {
      append_text(text, key);
    }
  } else if (type == objects::code_type()) {
    *key += 'C';
    append_code(objects::as_code(o), key);
  } else {
    // Objects of other types only equal themselves.
    *key += '?';
    append_number(static_cast<int64_t>(memory::address_of(o)), key);
  }
}

Object* ConstCache::keep(OwnedObject object) {
  Object* borrowed = object.get();
  if (borrowed != nullptr) {
    // CPython looks constants up in a dict, so the text among them knows its hash.
    if (objects::is_type(borrowed, objects::unicode_type()) || objects::is_type(borrowed, objects::bytes_type())) {
      (void)objects::object_hash(borrowed);
    }
    owned_.push_back(std::move(object));
  }
  return borrowed;
}

Object* ConstCache::merge(Object* constant, std::string* key, OwnedObject* table_key) {
  key->clear();
  append_constant_key(constant, key);
  const OwnedObject key_object = constant_key(constant);
  if (!key_object) {
    return nullptr;
  }
  Object* shared = table_.share(key_object.get());
  if (table_key != nullptr) {
    *table_key = objects::owned_ref(shared);
  }
  const auto found = known_.find(*key);
  if (found != known_.end()) {
    return found->second;
  }
  keep(objects::owned_ref(constant));
  known_[*key] = constant;
  if (objects::is_type(constant, objects::tuple_type())) {
    for (int64_t i = 0; i < objects::tuple_get_size(constant); ++i) {
      std::string item_key;
      Object* item = objects::tuple_get_item(constant, i);
      Object* merged = merge(item, &item_key);
      if (merged == nullptr) {
        return nullptr;
      }
      if (merged != item) {
        objects::set_ref(objects::as_tuple(constant)->ob_item[i], objects::owned_ref(merged).release());
      }
    }
  } else if (objects::is_type(constant, objects::frozenset_type()) && objects::set_size(constant) != 0) {
    // A frozenset cannot be changed: another one is made of the merged items.
    auto items = objects::tuple_new(objects::set_size(constant));
    if (!items) {
      return nullptr;
    }
    int64_t position = 0;
    Object* item = nullptr;
    int64_t hash = 0;
    for (int64_t i = 0; objects::set_next_entry(constant, &position, &item, &hash); ++i) {
      std::string item_key;
      Object* merged = merge(item, &item_key);
      if (merged == nullptr) {
        return nullptr;
      }
      objects::tuple_init_item(items.get(), i, objects::owned_ref(merged));
    }
    Object* merged_set = keep(objects::frozenset_new(items.get()));
    if (merged_set == nullptr) {
      return nullptr;
    }
    known_[*key] = merged_set;
    return merged_set;
  }
  return constant;
}

Object* ConstCache::merge_whole(OwnedObject object) {
  if (!object) {
    return nullptr;
  }
  std::string key;
  append_constant_key(object.get(), &key);
  {
    const OwnedObject key_object = constant_key(object.get());
    if (!key_object) {
      return nullptr;
    }
    table_.share(key_object.get());
  }
  const auto found = known_.find(key);
  if (found != known_.end()) {
    return found->second;
  }
  known_[key] = object.get();
  return keep(std::move(object));
}

}  // namespace heapscope::compiler
