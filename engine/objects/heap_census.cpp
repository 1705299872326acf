#include "objects/heap_census.h"

#include <algorithm>

#include "memory/state.h"
#include "memory/verify_memory.h"
#include "objects/birth.h"
#include "objects/code_object.h"
#include "objects/dict_object.h"
#include "objects/frame_object.h"
#include "objects/gc_header.h"
#include "objects/gen_object.h"
#include "objects/heap_type.h"
#include "objects/init_record.h"
#include "objects/interpreter_frame.h"
#include "objects/layout.h"
#include "objects/native_hold.h"
#include "objects/registry.h"
#include "objects/set_object.h"
#include "objects/state.h"
#include "objects/state_roots.h"
#include "objects/thread_record.h"
#include "objects/type_object.h"
#include "objects/weakref_object.h"

namespace heapscope::objects {
namespace {

bool in_image(uint64_t address) {
  return address >= memory::kAddressBase + memory::kImageStart &&
         address < memory::kAddressBase + memory::kRegionsEnd && address % 8 == 0;
}

bool is_plausible_type(uint64_t address) {
  if (!in_image(address)) {
    return false;
  }
  const auto* type = static_cast<const PyTypeObject*>(memory::pointer_to(address));
  const uint64_t meta = type->ob_type.bits;
  return in_image(meta) &&
         type_has_feature(static_cast<const PyTypeObject*>(memory::pointer_to(meta)), kTpFlagsTypeSubclass);
}

constexpr int kMaxProviders = 16;
const ReferenceProvider* providers[kMaxProviders];  // filled while booting
int provider_count = 0;
constexpr int kMaxHidden = 16;
const HiddenReferences* hidden_references[kMaxHidden];  // filled while booting
int hidden_count = 0;

// References of one object, each as often as it is held.
using References = std::vector<PyObject*>;

int collect_visit(PyObject* target, void* into) {
  static_cast<References*>(into)->push_back(target);
  return 0;
}

PyObject* ref_at(const PyObject* op, uint64_t offset) {
  return reinterpret_cast<const Ref<PyObject>*>(reinterpret_cast<const char*>(op) + offset)->get();
}

// Generators and frame objects end in a frame, whose length their code tells: tp_traverse reads that.
bool ends_in_a_frame(const PyObject* op) {
  return is_type(op, gen_type()) || is_type(op, coro_type()) || is_type(op, async_gen_type()) ||
         is_type(op, frame_type());
}

void collect_fields(const PyObject* op, References& found) {
  const LayoutField* field = type_spec(builtin_base(type_of(op))->spec_index).layout;
  // A builtin type has no room for what follows the PyTypeObject in a class, and does not count its base.
  const bool is_static_type =
      type_check(op) && !type_has_feature(static_cast<const PyTypeObject*>(op), kTpFlagsHeapType);
  const uint64_t end = end_of_fields(op);
  for (; field != nullptr && field->name != nullptr; ++field) {
    if (field->kind != FieldKind::kOwnedRef ||
        (is_static_type &&
         (field->offset >= sizeof(PyTypeObject) || field->offset == offsetof(PyTypeObject, tp_base))) ||
        field->offset >= end) {
      continue;
    }
    const int64_t count = !field->repeats ? 1 : ends_in_a_frame(op) ? 0 : static_cast<const PyVarObject*>(op)->ob_size;
    for (int64_t i = 0; i < count; ++i) {
      if (PyObject* target = ref_at(op, field->offset + static_cast<uint64_t>(i) * 8)) {
        found.push_back(target);
      }
    }
  }
}

// What is in either list, as often as it is in the one that has it more often.
void merge(References& a, References& b, References& both) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
}

}  // namespace

namespace {

// Null when `op` is alive; else the rule that it breaks.
const char* broken_rule(const PyObject* op) {
  const uint64_t address = memory::address_of(op);
  if (!in_image(address) || (!is_static_object(op) && birth_of(op) == 0)) {
    return "O5";
  }
  if (!is_plausible_type(op->ob_type.bits)) {
    return op->ob_refcnt > 0 ? "O1" : "O5";
  }
  const bool live = is_static_object(op) || memory::is_live_block(address - type_pre_header_size(type_of(op)));
  if (!live) {
    return "O5";
  }
  return op->ob_refcnt > 0 ? nullptr : "O2";
}

}  // namespace

WaitingStack (*waiting_stack_hook)(const _PyInterpreterFrame*) = nullptr;

void add_reference_provider(const ReferenceProvider* provider) {
  for (int i = 0; i < provider_count; ++i) {
    if (providers[i] == provider) {
      return;
    }
  }
  HS_CHECK(provider_count < kMaxProviders);
  providers[provider_count++] = provider;
}

void add_hidden_references(const HiddenReferences* hidden) {
  for (int i = 0; i < hidden_count; ++i) {
    if (hidden_references[i] == hidden) {
      return;
    }
  }
  HS_CHECK(hidden_count < kMaxHidden);
  hidden_references[hidden_count++] = hidden;
}

uint64_t end_of_fields(const PyObject* op) {
  if (is_type(op, frame_type()) && static_cast<const PyFrameObject*>(op)->f_frame->owner != kFrameOwnedByFrameObject) {
    return offsetof(PyFrameObject, _f_frame_data);
  }
  const bool is_generator = ends_in_a_frame(op) && !is_type(op, frame_type());
  if (is_generator && static_cast<const PyGenObject*>(op)->gi_frame_state >= kFrameCleared) {
    return offsetof(PyGenObject, gi_iframe);
  }
  return ~uint64_t{0};
}

const PyTypeObject* builtin_base(const PyTypeObject* type) {
  while (is_class_of_python(type)) {
    type = type->tp_base;
  }
  return type;
}

int64_t static_refcount(const PyObject* op) {
  if (!is_static_object(op)) {
    return 0;
  }
  const bool starts_with_one = type_check(op) || op == none() || is_type(op, bool_type()) || op == ellipsis() ||
                               op == not_implemented() || op == &state().set.dummy;
  return starts_with_one ? 1 : kStaticRefcount;
}

HeapCensus::HeapCensus(Problems& problems, PyObject* held, const PyObject* target)
    : problems_(problems), target_(target) {
  take(Roots::kAll, held);
}

HeapCensus::HeapCensus(Problems& problems, Roots roots) : problems_(problems) { take(roots, nullptr); }

void HeapCensus::take(Roots roots, PyObject* held) {
  for (uint32_t i = 0; i < static_cast<uint32_t>(BuiltinType::kCount); ++i) {
    entry_of(builtin_type(static_cast<BuiltinType>(i)), nullptr);
  }
  add_state_roots();
  if (roots == Roots::kAll) {
    add_rings();
  }
  add_frames();
  add_native_holds();
  add_provided();
  if (held != nullptr) {
    found({Holding::Place::kReturned}, held);
  }
  PyObject* interned = state().unicode.interned;
  for (size_t next = 0; next < entries_.size(); ++next) {  // grows meanwhile
    PyObject* op = entries_[next].object;
    if (op != interned) {
      follow(op);
    }
  }
}

HeapCensus::Entry* HeapCensus::entry_of(PyObject* op, const PyObject* from) {
  if (const int64_t known = index_of(op); known >= 0) {
    return &entries_[static_cast<size_t>(known)];
  }
  const uint64_t address = memory::address_of(op);
  if (const char* rule = broken_rule(op)) {
    problems_.add({rule, "a reference to what is no live object", from == nullptr ? address : memory::address_of(from),
                   0, static_cast<int64_t>(address)});
    return nullptr;
  }
  entries_.push_back({op, 0});
  index_.set(op, static_cast<uint32_t>(entries_.size()));
  return &entries_.back();
}

void HeapCensus::found(const Holding& where, PyObject* to) {
  const PyObject* from = where.holder;
  if (Entry* entry = entry_of(to, from)) {
    ++entry->references;
  }
  if (to == target_) {
    holdings_.push_back(where);
  }
}

void HeapCensus::add_state_roots() {
  for (const StateRoot& root : state_roots()) {
    for (uint32_t i = 0; i < root.words; ++i) {
      PyObject* op = root.word(i);
      if (op != nullptr && root.counted) {
        found({Holding::Place::kNamed, nullptr, nullptr, root.name}, op);
      } else if (op != nullptr && is_static_object(op)) {
        entry_of(op, nullptr);  // a library module's type: alive without being counted here
      }
    }
  }
}

void HeapCensus::add_rings() {
  GcLists& gc = gc_lists();
  for (gc_generation* generation :
       {&gc.generations[0], &gc.generations[1], &gc.generations[2], &gc.permanent_generation}) {
    const uint64_t ring = memory::address_of(&generation->head);
    for (uint64_t at = generation->head._gc_next; at != ring;) {
      if (!in_image(at)) {
        return;  // verify_gc reports it
      }
      auto* head = static_cast<PyGC_Head*>(memory::pointer_to(at));
      if (entry_of(gc_object(head), nullptr) == nullptr) {
        return;
      }
      at = head->_gc_next;
    }
  }
}

void HeapCensus::add_frames() {
  for_each_frame([this](_PyInterpreterFrame* frame) {
    References references;
    if (frame->owner != kFrameOwnedByGenerator) {  // its generator visits it otherwise
      frame_traverse(frame, collect_visit, &references);
    }
    if (frame->stacktop == -1) {  // it waits for native code
      const int32_t slots = frame->f_code->co_nlocalsplus + waiting_stack_hook(frame).certain;
      for (int32_t i = 0; i < slots; ++i) {
        if (PyObject* op = frame->localsplus[i]) {
          references.push_back(op);
        }
      }
    }
    for (PyObject* target : references) {
      found({Holding::Place::kFrame, nullptr, frame}, target);
    }
    if (frame->is_entry == kFrameInit) {
      const InitRecord* record = init_record(frame);
      for (PyObject* op : {record->object.get(), record->args.get(), record->method.get()}) {
        if (op != nullptr) {
          found({Holding::Place::kInit, nullptr, frame}, op);
        }
      }
      const auto* before = reinterpret_cast<const Ref<PyObject>*>(record) - references_before(record);
      for (int64_t i = 0; i < references_before(record); ++i) {
        found({Holding::Place::kInit, nullptr, frame}, before[i]);
      }
    }
  });
}

void HeapCensus::add_native_holds() {
  for (const NativeHold* hold = NativeHold::innermost(); hold != nullptr; hold = hold->outer()) {
    hold->for_each([&](PyObject* op, int64_t index) {
      found({Holding::Place::kNative, nullptr, nullptr, hold->variable(), hold->function(),
             hold->is_array() ? index : -1},
            op);
    });
  }
}

void HeapCensus::add_provided() {
  for (int i = 0; i < provider_count; ++i) {
    References references;
    providers[i]->visit(collect_visit, &references);
    for (PyObject* target : references) {
      found({Holding::Place::kNamed, nullptr, nullptr, providers[i]->name}, target);
    }
  }
}

void HeapCensus::add_keys(PyObject* holder, PyDictKeysObject* keys) {
  if (keys == nullptr || !dk_is_unicode(keys) || !keys_.insert(keys).second) {
    return;
  }
  const PyDictUnicodeEntry* entries = dk_unicode_entries(keys);
  for (int64_t i = 0; i < keys->dk_nentries; ++i) {
    if (PyObject* key = entries[i].me_key) {
      found({Holding::Place::kKeyTable, holder}, key);
    }
  }
}

void HeapCensus::follow_dict_tables(PyObject* op) {
  if (dict_check(op)) {
    add_keys(op, static_cast<PyDictObject*>(op)->ma_keys);
  }
  if (type_check(op) && type_has_feature(static_cast<PyTypeObject*>(op), kTpFlagsHeapType)) {
    add_keys(op, static_cast<PyHeapTypeObject*>(op)->ht_cached_keys);
  }
}

void HeapCensus::follow(PyObject* op) {
  const PyTypeObject* type = type_of(op);
  fields_.clear();
  collect_fields(op, fields_);
  bool visits_type = false;
  // Instances of the library's classes may have slots and be no business of the collector's (modules/layouts).
  if (type->tp_traverse && (object_is_gc(op) || slot_is(type->tp_traverse, kSubtypeTraverse))) {
    visited_.clear();
    references_.clear();
    type->tp_traverse(op, collect_visit, &visited_);
    visits_type = slot_is(type->tp_traverse, kSubtypeTraverse) || !is_class_of_python(type);
    merge(fields_, visited_, references_);
  } else {
    references_.swap(fields_);
  }
  const TypeSpec* spec = &type_spec(builtin_base(type)->spec_index);
  for (int i = 0; i < hidden_count; ++i) {
    visits_type = visits_type || hidden_references[i]->part == spec;
  }
  if (type_has_feature(type, kTpFlagsHeapType) && !visits_type) {
    found({Holding::Place::kClass, op}, const_cast<PyTypeObject*>(type));
  }
  for (int i = 0; i < hidden_count; ++i) {
    if (hidden_references[i]->spec == spec) {
      hidden_references[i]->visit(op, collect_visit, &references_);
    }
  }
  for (PyObject* target : references_) {
    found({Holding::Place::kObject, op}, target);
  }
  follow_dict_tables(op);
  if (type_check(op)) {
    follow_static_subclasses(static_cast<PyTypeObject*>(op));
  }
}

// Static types live for ever, held or not: their bases know them.
void HeapCensus::follow_static_subclasses(PyTypeObject* type) {
  PyObject* subclasses = type->tp_subclasses;
  int64_t position = 0;
  PyObject* key = nullptr;
  PyObject* ref = nullptr;
  while (subclasses != nullptr && dict_next(subclasses, &position, &key, &ref)) {
    PyObject* subclass = weakref_get_object(ref);
    if (is_static_object(subclass) && type_check(subclass)) {
      entry_of(subclass, nullptr);
    }
  }
}

}  // namespace heapscope::objects
