#include "objects/verify_objects.h"

#include <algorithm>
#include <vector>

#include "memory/state.h"
#include "objects/dict_object.h"
#include "objects/gc_header.h"
#include "objects/heap_census.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/registry.h"
#include "objects/set_object.h"
#include "objects/state.h"
#include "objects/state_roots.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

void verify_layout(const PyTypeObject* type, const LayoutField* layout, Problems& problems) {
  std::vector<LayoutField> fields;
  for (; layout->name != nullptr; ++layout) {
    fields.push_back(*layout);
  }
  std::sort(fields.begin(), fields.end(),
            [](const LayoutField& a, const LayoutField& b) { return a.offset < b.offset; });
  uint32_t end = 0;
  for (const LayoutField& field : fields) {
    if (field.repeats) {
      continue;  // items follow the fixed part, or (int, bytes) begin in its last bytes
    }
    problems.expect("O3", "a layout table leaves bytes out or has them twice", memory::address_of(type), end,
                    field.offset);
    end = field.offset + field.size;
  }
  if (fields.empty() || !fields.back().repeats) {
    problems.expect("O3", "a layout table does not end at the basic size", memory::address_of(type), type->tp_basicsize,
                    end);
  }
}

namespace {

void expect_not_null(const char* what, const Ref<PyObject>* items, int64_t count, PyObject* op, Problems& problems) {
  if (op->ob_refcnt == 1 && state().thread.native_depth > 0) {
    return;  // being filled from an iterator that runs Python code, seen by its maker only
  }
  for (int64_t i = 0; i < count; ++i) {
    if (!items[i]) {
      problems.add({"O4", what, memory::address_of(op), 1, i});
      return;
    }
  }
}

void verify_list(PyListObject* op, Problems& problems) {
  if (op->allocated == -1 && state().thread.native_depth > 0) {
    return;  // being sorted: list.sort has its items in hand and asks a key or a comparison
  }
  const bool fits = op->ob_size >= 0 && op->ob_size <= op->allocated;
  if (!problems.expect("O4", "a list is longer than its block (L1)", memory::address_of(op), 1, fits ? 1 : 0)) {
    return;
  }
  problems.expect("O4", "a list's block against its capacity (L2)", memory::address_of(op), 1,
                  op->allocated == 0 || op->ob_item ? 1 : 0);
  expect_not_null("a list has an empty slot (L3)", op->ob_item.get(), op->ob_size, op, problems);
}

void verify_dict(PyDictObject* op, Problems& problems) {
  const PyDictKeysObject* keys = op->ma_keys;
  int64_t used = 0;
  for (int64_t i = 0; i < keys->dk_nentries; ++i) {
    const bool set = op->ma_values         ? static_cast<bool>(op->ma_values->values[i])
                     : dk_is_unicode(keys) ? static_cast<bool>(dk_unicode_entries(keys)[i].me_value)
                                           : static_cast<bool>(dk_entries(keys)[i].me_value);
    used += set ? 1 : 0;
  }
  problems.expect("O4", "a dict's ma_used against its entries (D1)", memory::address_of(op), used, op->ma_used);
  int64_t indexed = 0;
  for (int64_t slot = 0; slot < dk_size(keys); ++slot) {
    indexed += dictkeys_get_index(keys, slot) >= 0 ? 1 : 0;
  }
  if (!op->ma_values) {
    problems.expect("O4", "a dict's indices against its entries (D1)", memory::address_of(op), used, indexed);
  }
}

void verify_long(PyLongObject* op, Problems& problems) {
  const int64_t digits = op->ob_size < 0 ? -op->ob_size : op->ob_size;
  for (int64_t i = 0; i < digits; ++i) {
    if (op->ob_digit[i] > kLongMask) {
      problems.add({"O4", "an int's digit is too large (I1)", memory::address_of(op), kLongMask, op->ob_digit[i]});
    }
  }
  if (digits != 0 && op->ob_digit[digits - 1] == 0) {
    problems.add({"O4", "an int's highest digit is 0 (I1)", memory::address_of(op), 1, 0});
  }
}

void verify_unicode(PyObject* op, Problems& problems) {
  const int kind = unicode_kind(op);
  const bool known = kind == 1 || kind == 2 || kind == 4;
  if (problems.expect("O4", "a str's kind (U1)", memory::address_of(op), 1, known ? 1 : 0)) {
    problems.expect("O4", "a str does not end with NUL (U1)", memory::address_of(op), 0,
                    unicode_read(kind, unicode_data(op), unicode_length(op)));
  }
}

void verify_set(PySetObject* op, Problems& problems) {
  const bool small = op->table.get() == op->smalltable;
  problems.expect("O4", "a set's table against its mask (S1)", memory::address_of(op),
                  op->mask == kSetMinSize - 1 ? 1 : 0, small ? 1 : 0);
  int64_t filled = 0;
  for (int64_t i = 0; i <= op->mask; ++i) {
    filled += op->table.get()[i].key ? 1 : 0;
  }
  problems.expect("O4", "a set's fill against its slots (S2)", memory::address_of(op), filled, op->fill);
}

void verify_one(PyObject* op, Problems& problems) {
  if (list_check(op)) {
    verify_list(as_list(op), problems);
  } else if (tuple_check(op)) {
    expect_not_null("a tuple has an empty slot (T1)", as_tuple(op)->ob_item, tuple_get_size(op), op, problems);
  } else if (dict_check(op)) {
    verify_dict(static_cast<PyDictObject*>(op), problems);
  } else if (long_check(op)) {
    verify_long(as_long(op), problems);
  } else if (unicode_check(op)) {
    verify_unicode(op, problems);
  } else if (is_type(op, set_type()) || is_type(op, frozenset_type())) {
    verify_set(as_set(op), problems);
  }
}

/// O7. The collector's rings lead to its headers, which may lie where an object once was.
void verify_state_words(const HeapCensus& census, Problems& problems) {
  std::vector<bool> declared(memory::kRegionsStart / 8);  // words before the regions
  for (const StateRoot& root : state_roots()) {
    for (uint32_t i = 0; i < root.words; ++i) {
      declared[(root.offset + i * root.stride) / 8] = true;
    }
  }
  for (const HeapCensus::Entry& entry : census.entries()) {  // library modules' types lie in static data
    const uint32_t offset = memory::offset_of(entry.object);
    for (uint32_t word = 0;
         is_static_object(entry.object) && offset >= memory::kStaticFixedEnd && word < sizeof(PyTypeObject);
         word += 8) {
      declared[(offset + word) / 8] = true;
    }
  }
  const uint32_t static_end = static_cast<uint32_t>(memory::state().static_next - memory::kAddressBase);
  const uint32_t areas[][2] = {{memory::kObjectsState, memory::kGcState},
                               {memory::kGcState + sizeof(GcLists), memory::kStatesEnd},
                               {memory::kStaticFixedEnd, static_end}};
  for (const auto& [start, end] : areas) {
    for (uint32_t offset = start; offset + 8 <= end; offset += 8) {
      const auto& word = *reinterpret_cast<const Ref<PyObject>*>(memory::at_offset(offset));
      if (word.bits % memory::model().alignment == 0 && word.bits >= memory::kAddressBase && !declared[offset / 8] &&
          word.bits < memory::kAddressBase + memory::kRegionsEnd && census.has(word)) {
        problems.add({"O7", "a word outside of objects leads to an object and is declared nowhere",
                      memory::kAddressBase + offset, 0, static_cast<int64_t>(word.bits)});
      }
    }
  }
}

}  // namespace

void verify_layouts(Problems& problems) {
  for (uint32_t i = 0; i < static_cast<uint32_t>(BuiltinType::kCount); ++i) {
    const PyTypeObject* type = builtin_type(static_cast<BuiltinType>(i));
    if (const LayoutField* layout = type_spec(type->spec_index).layout; layout != nullptr) {
      verify_layout(type, layout, problems);
    }
  }
}

void verify_objects(const HeapCensus& census, Problems& problems) {
  // Native code that waits for Python code to return may hold references that nobody can find.
  const bool exact = state().thread.native_depth == 0;
  for (const HeapCensus::Entry& entry : census.entries()) {
    PyObject* op = entry.object;
    verify_one(op, problems);
    const int64_t held = static_refcount(op) + entry.references;
    if (op->ob_refcnt < held || (exact && op->ob_refcnt > held)) {
      problems.add({"O6", "ob_refcnt against the references found", memory::address_of(op), held, op->ob_refcnt});
    }
  }
  verify_state_words(census, problems);
}

}  // namespace heapscope::objects
