#include <string_view>

#include "inspect/describe_parts.h"
#include "modules/functools/functools_types.h"
#include "objects/bytes_object.h"
#include "objects/dict_object.h"
#include "objects/enum_object.h"
#include "objects/iter_object.h"
#include "objects/list_object.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"
#include "objects/zip_map_filter.h"

namespace heapscope::inspect {

using namespace objects;

namespace {

/// Iterators whose only reference is one field; all have it at the offset given.
struct Holder {
  PyTypeObject* (*type)();
  const char* name;
  uint32_t offset;
};

constexpr uint32_t kSequenceOffset = 24;  // after an index
constexpr uint32_t kFirstOffset = 16;

constexpr Holder kHolders[] = {
    {list_iter_type, "seq", kSequenceOffset},
    {list_rev_iter_type, "seq", kSequenceOffset},
    {tuple_iter_type, "seq", kSequenceOffset},
    {unicode_iter_type, "seq", kSequenceOffset},
    {unicode_ascii_iter_type, "seq", kSequenceOffset},
    {bytes_iter_type, "seq", kSequenceOffset},
    {bytearray_iter_type, "seq", kSequenceOffset},
    {seq_iter_type, "seq", kSequenceOffset},
    {reversed_type, "seq", kSequenceOffset},
    {enumerate_type, "iterator", kSequenceOffset},
    {dict_iter_key_type, "dict", kFirstOffset},
    {dict_iter_value_type, "dict", kFirstOffset},
    {dict_iter_item_type, "dict", kFirstOffset},
    {dict_rev_iter_key_type, "dict", kFirstOffset},
    {dict_rev_iter_value_type, "dict", kFirstOffset},
    {dict_rev_iter_item_type, "dict", kFirstOffset},
    {dict_keys_type, "dict", kFirstOffset},
    {dict_values_type, "dict", kFirstOffset},
    {dict_items_type, "dict", kFirstOffset},
    {set_iter_type, "set", kFirstOffset},
};
static_assert(offsetof(PyListIterObject, it_seq) == kSequenceOffset);
static_assert(offsetof(PySeqIterObject, it_seq) == kSequenceOffset);
static_assert(offsetof(PyEnumObject, en_sit) == kSequenceOffset);
static_assert(offsetof(PyReversedObject, seq) == kSequenceOffset);
static_assert(offsetof(PyDictIterObject, di_dict) == kFirstOffset);
static_assert(offsetof(PySetIterObject, si_set) == kFirstOffset);

void add(Picture* picture, const char* name, PyObject* to) {
  if (to != nullptr) {
    picture->links.push_back({LinkRole::kSlot, name, to});
  }
}

}  // namespace

bool describe_iterator(PyObject* op, Picture* picture) {
  picture->kind = ObjectKind::kIterator;
  for (const Holder& holder : kHolders) {
    if (is_type(op, holder.type())) {
      add(picture, holder.name, *reinterpret_cast<Ref<PyObject>*>(reinterpret_cast<char*>(op) + holder.offset));
      return true;
    }
  }
  if (is_type(op, zip_type())) {
    add(picture, "iterators", static_cast<PyZipObject*>(op)->ittuple);
  } else if (is_type(op, map_type())) {
    add(picture, "iterators", static_cast<PyMapObject*>(op)->iters);
    add(picture, "func", static_cast<PyMapObject*>(op)->func);
  } else if (is_type(op, filter_type())) {
    add(picture, "func", static_cast<PyFilterObject*>(op)->func);
    add(picture, "iterator", static_cast<PyFilterObject*>(op)->it);
  } else if (std::string_view(type_full_name(type_of(op))) == "functools.partial") {
    const auto* partial = static_cast<modules::PartialObject*>(op);
    picture->kind = ObjectKind::kOther;
    add(picture, "func", partial->fn);
    add(picture, "args", partial->args);
    add(picture, "keywords", partial->kw);
  } else {
    picture->kind = ObjectKind::kOther;
    return false;
  }
  return true;
}

}  // namespace heapscope::inspect
