#include "inspect/ledger.h"

#include <fmt/core.h>

#include <unordered_set>
#include <vector>

#include "inspect/attributes.h"
#include "inspect/json.h"
#include "inspect/layout_view.h"
#include "inspect/own_frames.h"
#include "inspect/reach.h"
#include "inspect/value_text.h"
#include "objects/bytes_object.h"
#include "objects/code_object.h"
#include "objects/func_object.h"
#include "objects/gc_header.h"
#include "objects/tuple_object.h"
#include "vm/frame.h"
#include "vm/state.h"

namespace heapscope::inspect {

using namespace objects;

namespace {

struct LedgerRow {
  const char* kind;
  std::string holder;
  uint64_t from = 0;
  int64_t count = 1;
};

/// Everything that may hold references: tracked objects, what they lead to, code and its constants.
class Holders {
 public:
  explicit Holders(const vm::StepEvent& event) {
    for_each_tracked([this](PyObject* op, int) { add(op); });
    for (_PyInterpreterFrame* frame : own_frames(event.frame)) {
      add(frame->f_code);
    }
    add(vm::state().main_code);
    add(vm::state().syntax_objects);
    for (size_t next = 0; next < queue_.size(); ++next) {
      PyObject* op = queue_[next];
      if (object_is_gc(op) && type_of(op)->tp_traverse) {
        type_of(op)->tp_traverse(op, visit, this);
      }
      if (code_check(op)) {
        add(as_code(op)->co_consts);
        constants_.insert(as_code(op)->co_consts);
        for (int64_t i = 0; i < tuple_get_size(as_code(op)->co_consts); ++i) {
          add(tuple_get_item(as_code(op)->co_consts, i));
        }
      }
    }
  }
  const std::vector<PyObject*>& all() const { return queue_; }
  bool is_constants(PyObject* op) const { return constants_.contains(op); }

 private:
  static int visit(PyObject* op, void* self) {
    static_cast<Holders*>(self)->add(op);
    return 0;
  }
  void add(PyObject* op) {
    if (op != nullptr && (type_is_gc(type_of(op)) || code_check(op)) && seen_.insert(op, 0)) {
      queue_.push_back(op);
    }
  }
  AddressMap seen_;
  std::unordered_set<PyObject*> constants_;   // tuples that are some code's co_consts
  std::vector<PyObject*> queue_;
};

struct Count {
  PyObject* target;
  int64_t found;
};

int count_visits(PyObject* op, void* argument) {
  auto* count = static_cast<Count*>(argument);
  count->found += op == count->target ? 1 : 0;
  return 0;
}

std::string holder_text(const Picture& picture) {
  return fmt::format("{} #{}", picture.type, object_id(picture.op));
}

void add_links(PyObject* holder, PyObject* target, int64_t total, std::vector<LedgerRow>* rows) {
  const Picture picture = describe(holder);
  const uint64_t id = object_id(holder);
  int64_t named = 0;
  int64_t index = 0;
  for (const Link& link : picture.links) {
    const bool indexed = link.role == LinkRole::kItem || link.role == LinkRole::kValue;
    if (link.to == target && link.role != LinkRole::kWeak && link.role != LinkRole::kLocal && named < total) {
      std::string where = !link.name.empty() ? "." + link.name
                          : link.role == LinkRole::kItem ? fmt::format("[{}]", index)
                          : link.role == LinkRole::kKey ? " (key)" : link.role == LinkRole::kMember ? " (member)" : " (value)";
      rows->push_back({"field", holder_text(picture) + where, id, 1});
      ++named;
    }
    index += indexed ? 1 : 0;
  }
  if (named < total) {
    const char* what = picture.kind == ObjectKind::kInstance && type_of(holder) == target ? "type of " : "inside of ";
    rows->push_back({"field", what + holder_text(picture), id, total - named});
  }
}

void add_namespace(PyObject* dict, const std::string& owner, PyObject* target, std::vector<LedgerRow>* rows) {
  for_each_entry(dict, [&](PyObject* key, PyObject* value) {
    if (value == target) {
      rows->push_back({"name", owner + (unicode_check(key) ? str_utf8(key) : std::string("?")), 0, 1});
    }
  });
}

void add_frame(_PyInterpreterFrame* frame, PyObject* target, std::vector<LedgerRow>* rows) {
  PyCodeObject* code = frame->f_code;
  const std::string name = str_utf8(code->co_name);
  for (int32_t i = 0; i < code->co_nlocalsplus; ++i) {
    if (frame->localsplus[i].get() == target) {
      rows->push_back({"name", fmt::format("{} in {}()", str_utf8(tuple_get_item(code->co_localsplusnames, i)), name), 0, 1});
    }
  }
  const Ref<PyObject>* base = vm::frame_stack_base(frame);
  const Ref<PyObject>* top = frame->localsplus + (frame->stacktop > 0 ? frame->stacktop : 0);
  for (const Ref<PyObject>* slot = base; slot < top; ++slot) {
    if (slot->get() == target) {
      rows->push_back({"stack", fmt::format("evaluation stack of {}, place {}", name, slot - base), 0, 1});
    }
  }
  if (frame->f_func.get() == target) {
    rows->push_back({"frame", fmt::format("the call of {} itself", name), 0, 1});
  }
}

}  // namespace

std::string ledger_json(const vm::StepEvent& event, uint32_t first_birth, uint64_t id) {
  PyObject* target = find_object(event, first_birth, id);
  if (target == nullptr) {
    return {};
  }
  PyObject* globals = program_globals(event.frame);
  std::vector<LedgerRow> rows;
  if (globals != nullptr) {
    add_namespace(globals, "", target, &rows);
  }
  for (_PyInterpreterFrame* frame : own_frames(event.frame)) {
    add_frame(frame, target, &rows);
  }
  const Holders holders(event);
  for (PyObject* holder : holders.all()) {
    if (holder == globals || is_type(holder, frame_type())) {   // counted above, by name
      continue;
    }
    Count count{target, 0};
    if (object_is_gc(holder) && type_of(holder)->tp_traverse) {
      type_of(holder)->tp_traverse(holder, count_visits, &count);
    }
    if (count.found == 0) {
      continue;
    }
    if (holder == vm::state().syntax_objects.get()) {
      rows.push_back({"constant", "the parsed program", 0, count.found});
    } else if (holders.is_constants(holder)) {
      rows.push_back({"constant", "constants of the code", 0, count.found});
    } else {
      add_links(holder, target, count.found, &rows);
    }
  }
  int64_t sum = 0;
  for (const LedgerRow& row : rows) {
    sum += row.count;
  }
  if (sum < target->ob_refcnt) {
    rows.push_back({"interpreter", "the interpreter itself", 0, target->ob_refcnt - sum});
  }
  JsonWriter out;
  out.begin_object();
  out.field("id", static_cast<int64_t>(id));
  out.field("refcount", target->ob_refcnt);
  out.key("rows");
  out.begin_array();
  for (const LedgerRow& row : rows) {
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
