#include "compiler/table_objects.h"

#include <cmath>
#include <utility>

#include "objects/bool_object.h"
#include "objects/code_object.h"
#include "objects/complex_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"

namespace heapscope::compiler {
namespace {

/// A table beside ours decides nothing: without memory for it, it is not there.
template <class T>
OwnedObject table(objects::Owned<T> made) {
  if (!made) {
    objects::err_clear();
  }
  return made;
}

bool is_negative_zero(double value) { return value == 0.0 && std::signbit(value); }

OwnedObject complex_key(Object* constant) {
  const objects::Py_complex value = static_cast<objects::PyComplexObject*>(constant)->cval;
  Object* type = objects::type_of(constant);
  const bool real = is_negative_zero(value.real);
  const bool imaginary = is_negative_zero(value.imag);
  if (!real && !imaginary) {
    return objects::tuple_pack(type, constant);
  }
  Object* mark = real && imaginary ? objects::true_object() : imaginary ? objects::false_object() : objects::none();
  return objects::tuple_pack(type, constant, mark);
}

/// The keys of the items, in a tuple.
objects::Owned<objects::PyTupleObject> item_keys(Object* constant) {
  const bool is_tuple = objects::is_type(constant, objects::tuple_type());
  const int64_t size = is_tuple ? objects::tuple_get_size(constant) : objects::set_size(constant);
  HS_OWN(keys, objects::tuple_new(size));
  int64_t position = 0;
  Object* item = nullptr;
  int64_t hash = 0;
  for (int64_t i = 0; i < size; ++i) {
    if (is_tuple) {
      item = objects::tuple_get_item(constant, i);
    } else if (!objects::set_next_entry(constant, &position, &item, &hash)) {
      break;
    }
    HS_OWN(key, constant_key(item));
    objects::tuple_init_item(keys.get(), i, std::move(key));
  }
  return keys;
}

}  // namespace

TableDict::TableDict() : dict_(table(objects::dict_new())) {}

void TableDict::set(Object* key, Object* value) {
  // Not code: its hash would make the bytes that co_code shows.
  if (dict_ && !objects::code_check(key) && objects::dict_set_item(dict_.get(), key, value) != Status::kOk) {
    objects::err_clear();
  }
}

void TableDict::set(Object* key, int64_t value) {
  if (OwnedObject number = table(objects::long_from_int64(value))) {
    set(key, number.get());
  }
}

Object* TableDict::share(Object* key) {
  if (objects::code_check(key)) {
    return key;
  }
  Object* shared = dict_ ? objects::dict_set_default(dict_.get(), key, key) : nullptr;
  if (shared == nullptr) {
    objects::err_clear();
  }
  return shared == nullptr ? key : shared;
}

TableList::TableList() : list_(table(objects::list_new(0))) {}

void TableList::add(Object* item) {
  if (list_ && objects::list_append(list_.get(), item) != Status::kOk) {
    objects::err_clear();
  }
}

void TableList::add_place(Object* name, std::initializer_list<int64_t> place) {
  auto tuple = table(objects::tuple_new(1 + static_cast<int64_t>(place.size())));
  if (!tuple || name == nullptr) {
    return;
  }
  objects::tuple_init_item(tuple.get(), 0, objects::owned_ref(name));
  int64_t next = 1;
  for (const int64_t number : place) {
    OwnedObject item = table(objects::long_from_int64(number));
    if (!item) {
      return;
    }
    objects::tuple_init_item(tuple.get(), next++, std::move(item));
  }
  add(tuple.get());
}

OwnedObject constant_key(Object* constant) {
  objects::PyTypeObject* type = objects::type_of(constant);
  if (type == objects::bool_type() || type == objects::bytes_type()) {
    return objects::tuple_pack(type, constant);
  }
  if (type == objects::float_type()) {
    return is_negative_zero(objects::float_value(constant)) ? objects::tuple_pack(type, constant, objects::none())
                                                            : objects::tuple_pack(type, constant);
  }
  if (type == objects::complex_type()) {
    return complex_key(constant);
  }
  if (type == objects::tuple_type()) {
    HS_OWN(keys, item_keys(constant));
    return objects::tuple_pack(keys.get(), constant);
  }
  if (type == objects::frozenset_type()) {
    HS_OWN(keys, item_keys(constant));
    HS_OWN(set, objects::frozenset_new(keys.get()));
    keys.reset();
    return objects::tuple_pack(set.get(), constant);
  }
  return objects::owned_ref(constant);
}

}  // namespace heapscope::compiler
