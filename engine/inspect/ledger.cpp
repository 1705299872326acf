#include "inspect/ledger.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <vector>

#include "inspect/attributes.h"
#include "inspect/json.h"
#include "inspect/layout_view.h"
#include "inspect/own_frames.h"
#include "inspect/reach.h"
#include "inspect/value_text.h"
#include "objects/code_object.h"
#include "objects/dict_object.h"
#include "objects/frame_object.h"
#include "objects/func_object.h"
#include "objects/gen_object.h"
#include "objects/heap_census.h"
#include "objects/layout.h"
#include "objects/module_object.h"
#include "objects/registry.h"
#include "objects/state.h"
#include "objects/thread_record.h"
#include "objects/tuple_object.h"
#include "vm/frame.h"
#include "vm/state.h"

namespace heapscope::inspect {

using namespace objects;

namespace {

/// More rows than that are put together by the holder's type.
constexpr size_t kMostRows = 100;

struct LedgerRow {
  const char* kind;
  std::string holder;
  uint64_t from = 0;
  int64_t count = 1;
};

std::string key_text(PyObject* key) {
  std::string text;
  return fmt::format("[{}]", value_text(key, &text) ? cut_text(text) : "...");
}

bool is_generator(const PyObject* op) {
  return is_type(op, gen_type()) || is_type(op, coro_type()) || is_type(op, async_gen_type());
}

std::string object_words(PyObject* op) { return fmt::format("{} #{}", describe(op, 0).type, object_id(op)); }

/// Whose dict, whose constants: what a container is called that has no name of its own.
class Owners {
 public:
  Owners(const HeapCensus& census, PyObject* main_globals) {
    for (const HeapCensus::Entry& entry : census.entries()) {
      PyObject* op = entry.object;
      if (code_check(op)) {
        owners_.emplace(as_code(op)->co_consts.get(), op);
      } else if (PyObject* dict = own_dict(op)) {
        owners_.emplace(dict, op);
      }
    }
    main_globals_ = main_globals;
  }

  [[nodiscard]] bool is_main(PyObject* op) const { return op == main_globals_; }
  /// The module, class or instance whose attributes the dict has, or the code whose constants these are.
  [[nodiscard]] PyObject* of(PyObject* op) const {
    const auto found = owners_.find(op);
    return found == owners_.end() ? nullptr : found->second;
  }

 private:
  static PyObject* own_dict(PyObject* op) {
    const PyTypeObject* type = type_of(op);
    if (module_check(op)) {
      return module_get_dict(op);
    }
    if (type_check(op)) {
      return static_cast<PyTypeObject*>(op)->tp_dict;
    }
    if (type_has_feature(type, kTpFlagsManagedDict)) {
      return *object_managed_dict_pointer(op);
    }
    return type->tp_dictoffset != 0 ? object_dict_pointer(op)->get() : nullptr;
  }

  std::unordered_map<const PyObject*, PyObject*> owners_;  // lookups only
  PyObject* main_globals_;
};

std::string owner_words(PyObject* owner) {
  if (module_check(owner)) {
    PyObject* name = dict_get_item_string(module_get_dict(owner), "__name__");
    return name != nullptr && unicode_check(name) ? str_utf8(name) : "a module";
  }
  return type_check(owner) ? class_name(owner) : object_words(owner);
}

class Ledger {
 public:
  Ledger(const HeapCensus& census, const Owners& owners, PyObject* target)
      : census_(census), owners_(owners), target_(target) {}

  std::vector<LedgerRow> rows() {
    if (const int64_t start = static_refcount(target_); start != 0) {
      add("static", "part of the interpreter: its count starts there", start);
    }
    group_holdings();
    for (const auto& [frame, count] : frames_) {
      add_frame(frame, "", count);
    }
    for (PyObject* holder : order_) {
      add_object(holder, objects_.at(holder));
    }
    return std::move(rows_);
  }

 private:
  void add(const char* kind, std::string holder, int64_t count = 1, uint64_t from = 0) {
    rows_.push_back({kind, std::move(holder), from, count});
  }

  void group_holdings() {
    for (const Holding& holding : census_.holdings()) {
      switch (holding.place) {
        case Holding::Place::kObject:
          if (objects_[holding.holder]++ == 0) {
            order_.push_back(holding.holder);
          }
          break;
        case Holding::Place::kClass:
          add("field", "class of " + words(holding.holder), 1, object_id(holding.holder));
          break;
        case Holding::Place::kKeyTable: add_key(holding.holder); break;
        case Holding::Place::kFrame:
          if (frames_.empty() || frames_.back().first != holding.frame) {
            frames_.emplace_back(holding.frame, 0);
          }
          ++frames_.back().second;
          break;
        case Holding::Place::kInit: add("frame", "the call of the class, while __init__ runs"); break;
        case Holding::Place::kNative: add("native", native_words(holding)); break;
        case Holding::Place::kNamed: add_named(holding.name); break;
        case Holding::Place::kReturned: add("stack", "the value being returned"); break;
      }
    }
  }

  /// `item in min()`, `keys[2] in list.sort()`: as CPython's source calls it.
  static std::string native_words(const Holding& holding) {
    const std::string index = holding.index < 0 ? std::string() : fmt::format("[{}]", holding.index);
    return fmt::format("{}{} in {}()", holding.name, index, holding.function);
  }

  void add_named(const char* name) {
    for (LedgerRow& row : rows_) {
      if (row.holder == name) {
        ++row.count;
        return;
      }
    }
    add("interpreter", name);
  }

  [[nodiscard]] std::string words(PyObject* op) const {
    return type_check(op) ? "class " + class_name(op) : object_words(op);
  }

  /// `x`, `math.pi`, `Point #7.x`, `dict #9['key']`.
  [[nodiscard]] std::string entry_words(PyObject* dict, PyObject* key) const {
    PyObject* owner = owners_.of(dict);
    if (!unicode_check(key) || (owner == nullptr && !owners_.is_main(dict))) {
      return words(dict) + key_text(key);
    }
    return owners_.is_main(dict) ? str_utf8(key) : owner_words(owner) + "." + str_utf8(key);
  }

  /// Tables may be shared: a class's is found through the class or through an instance's dict.
  void add_key(PyObject* holder) {
    if (owners_.is_main(holder)) {
      add("field", "one of the program's names, as a key");
    } else if (type_check(holder)) {
      add("field", fmt::format("class {}: names of attributes", class_name(holder)), 1, object_id(holder));
    } else {
      PyObject* owner = owners_.of(holder);
      add("field", (owner == nullptr ? words(holder) : owner_words(owner)) + " (key)", 1,
          object_id(owner == nullptr ? holder : owner));
    }
  }

  /// Names, stack slots and the call itself; what is left is inside of the frame.
  void add_frame(_PyInterpreterFrame* frame, const std::string& prefix, int64_t total) {
    PyCodeObject* code = frame->f_code;
    const std::string name = prefix.empty() ? str_utf8(code->co_name) : prefix;
    const size_t before = rows_.size();
    for (int32_t i = 0; i < code->co_nlocalsplus; ++i) {
      if (frame->localsplus[i].get() == target_) {
        add("name", fmt::format("{} in {}()", str_utf8(tuple_get_item(code->co_localsplusnames, i)), name));
      }
    }
    const Ref<PyObject>* base = vm::frame_stack_base(frame);
    const Ref<PyObject>* top =
        frame->stacktop < 0 ? base + waiting_stack_hook(frame).certain : frame->localsplus + frame->stacktop;
    for (const Ref<PyObject>* slot = base; slot < top; ++slot) {
      if (slot->get() == target_) {
        add("stack", fmt::format("evaluation stack of {}, place {}", name, slot - base));
      }
    }
    if (frame->f_func.get() == target_) {
      add("frame", fmt::format("the call of {} itself", name));
    }
    if (frame->f_code.get() == target_) {
      add("frame", fmt::format("the frame of {}: its code", name));
    }
    if (frame->f_locals.get() == target_) {
      add("frame", fmt::format("the frame of {}: its names", name));
    }
    if (frame->frame_obj.get() == target_) {
      add("frame", fmt::format("the frame of {}: its object", name));
    }
    settle(before, total, [&](int64_t left) { add("frame", "the frame of " + name, left); });
  }

  /// Exactly `total` units are told since `before`.
  template <class Rest>
  void settle(size_t before, int64_t total, Rest rest) {
    int64_t named = 0;
    for (size_t i = before; i < rows_.size(); ++i) {
      named += rows_[i].count;
    }
    for (; named > total; --named) {
      rows_.pop_back();
    }
    if (named < total) {
      rest(total - named);
    }
  }

  void add_object(PyObject* holder, int64_t total) {
    if (holder == vm::state().syntax_objects.get()) {
      add("constant", "the parsed program", total);
      return;
    }
    PyObject* owner = owners_.of(holder);
    if (owner != nullptr && code_check(owner)) {
      add("constant", "constants of " + str_utf8(as_code(owner)->co_name), total);
      return;
    }
    const size_t before = rows_.size();
    if (dict_check(holder)) {
      add_dict(holder, owner);
    } else {
      add_links(holder);
      if (rows_.size() == before) {
        add_fields(holder, total);
      }
    }
    settle(before, total, [&](int64_t left) {
      const bool is_class = type_of(holder) == target_;
      add("field", (is_class ? "class of " : "inside of ") + words(holder), left, object_id(holder));
    });
  }

  void add_dict(PyObject* holder, PyObject* owner) {
    const bool keys_apart = dk_is_unicode(static_cast<PyDictObject*>(holder)->ma_keys);
    const bool main = owners_.is_main(holder);
    const uint64_t from = main ? 0 : object_id(owner != nullptr ? owner : holder);
    for_each_entry(holder, [&](PyObject* key, PyObject* value) {
      if (value == target_) {
        add(main || (owner != nullptr && module_check(owner)) ? "name" : "field", entry_words(holder, key), 1, from);
      }
      if (key == target_ && !keys_apart) {
        add("field", words(holder) + " (key)", 1, from);
      }
    });
  }

  /// As the picture shows it: items by index, attributes by name.
  void add_links(PyObject* holder) {
    const Picture picture = describe(holder);
    int64_t index = 0;
    for (const Link& link : picture.links) {
      if (link.to == target_ && link.role != LinkRole::kWeak && link.role != LinkRole::kLocal) {
        const std::string where = !link.name.empty()               ? "." + link.name
                                  : link.role == LinkRole::kItem   ? fmt::format("[{}]", index)
                                  : link.role == LinkRole::kMember ? " (member)"
                                                                   : " (value)";
        add("field", words(holder) + where, 1, object_id(holder));
      }
      index += link.role == LinkRole::kItem || link.role == LinkRole::kValue ? 1 : 0;
    }
  }

  /// What no picture shows: fields of the structure by their names, the frame of a generator.
  void add_fields(PyObject* holder, int64_t total) {
    int64_t named = 0;
    const uint64_t end = end_of_fields(holder);
    const LayoutField* field = type_spec(builtin_base(type_of(holder))->spec_index).layout;
    for (; named < total && field != nullptr && field->name != nullptr; ++field) {
      if (field->kind != FieldKind::kOwnedRef || field->repeats || field->offset >= end) {
        continue;
      }
      const auto& slot = *reinterpret_cast<const Ref<PyObject>*>(reinterpret_cast<const char*>(holder) + field->offset);
      if (slot == target_) {
        add("field", fmt::format("{}.{}", words(holder), field->name), 1, object_id(holder));
        ++named;
      }
    }
    if (named < total && is_generator(holder) && as_gen(holder)->gi_frame_state < kFrameCleared) {
      add_frame(gen_frame(as_gen(holder)), words(holder), total - named);
    } else if (named < total && frame_check(holder)) {
      add_frame(as_frame(holder)->f_frame, words(holder), total - named);
    }
  }

  const HeapCensus& census_;
  const Owners& owners_;
  PyObject* target_;
  std::vector<LedgerRow> rows_;
  std::vector<std::pair<_PyInterpreterFrame*, int64_t>> frames_;
  std::unordered_map<PyObject*, int64_t> objects_;  // lookups only
  std::vector<PyObject*> order_;
};

/// The first rows as they are, the rest one row for each kind.
std::vector<LedgerRow> shortened(std::vector<LedgerRow> rows) {
  if (rows.size() <= kMostRows) {
    return rows;
  }
  std::map<std::string, LedgerRow> rest;
  for (size_t i = kMostRows; i < rows.size(); ++i) {
    std::string what = rows[i].holder.substr(0, rows[i].holder.find_first_of("#[."));
    while (!what.empty() && what.back() == ' ') {
      what.pop_back();
    }
    LedgerRow& row =
        rest.try_emplace(rows[i].kind + what, LedgerRow{rows[i].kind, what + " (more of them)", 0, 0}).first->second;
    row.count += rows[i].count;
  }
  rows.resize(kMostRows);
  for (auto& [key, row] : rest) {
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Who runs the native code that waits for Python code: the frames whose instruction is not done, the innermost first.
std::string waiting_frames() {
  std::string text;
  for (_PyInterpreterFrame* frame = objects::state().thread.current_frame; frame != nullptr; frame = frame->previous) {
    const _PyInterpreterFrame* caller = frame->previous;
    if (frame->is_entry != kFrameEntry || caller == nullptr || !is_own_code(caller->f_code)) {
      continue;
    }
    text += fmt::format("{}{}, line {}", text.empty() ? "" : "; ", str_utf8(caller->f_code->co_name),
                        code_line_of(caller->f_code, interpreter_frame_lasti(caller)));
  }
  return text.empty() ? "built-in code that is running" : "built-in code called in " + text;
}

/// What instructions that wait for native code have on the stack for it, as far as units are left that nobody else
/// holds: an instruction may have let go of an operand before it calls.
void add_waiting_operands(PyObject* target, int64_t* sum, std::vector<LedgerRow>* rows) {
  for_each_frame([&](_PyInterpreterFrame* frame) {
    if (frame->stacktop != -1) {
      return;
    }
    const WaitingStack stack = waiting_stack_hook(frame);
    const Ref<PyObject>* base = vm::frame_stack_base(frame);
    for (int32_t place = stack.certain; place < stack.depth && *sum < target->ob_refcnt; ++place) {
      if (base[place].bits == memory::address_of(target)) {
        rows->push_back(
            {"stack", fmt::format("evaluation stack of {}, place {}: an operand of what waits for built-in code",
                                  str_utf8(frame->f_code->co_name), place)});
        ++*sum;
      }
    }
  });
}

}  // namespace

std::string ledger_json(const vm::StepEvent& event, uint32_t first_birth, uint64_t id) {
  PyObject* target = find_object(event, first_birth, id);
  if (target == nullptr) {
    return {};
  }
  const bool returns = event.frame != nullptr && event.kind == vm::StepKind::kReturn;
  Problems problems;
  const HeapCensus census(problems, returns ? event.argument : nullptr, target);
  const Owners owners(census, program_globals(event.frame));
  std::vector<LedgerRow> rows = Ledger(census, owners, target).rows();
  int64_t sum = 0;
  for (const LedgerRow& row : rows) {
    sum += row.count;
  }
  add_waiting_operands(target, &sum, &rows);
  if (sum < target->ob_refcnt) {  // only while native code waits for Python code (rule O6)
    rows.push_back({"native", waiting_frames(), 0, target->ob_refcnt - sum});
  }
  JsonWriter out;
  out.begin_object();
  out.field("id", static_cast<int64_t>(id));
  out.field("refcount", target->ob_refcnt);
  out.key("rows");
  out.begin_array();
  for (const LedgerRow& row : shortened(std::move(rows))) {
    out.begin_object();
    out.field("kind", row.kind);
    out.field("holder", row.holder);
    if (row.from != 0) {
      out.field("from", static_cast<int64_t>(row.from));
    }
    out.field("count", row.count);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return out.take();
}

}  // namespace heapscope::inspect
