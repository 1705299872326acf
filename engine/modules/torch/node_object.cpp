// grad_fn objects: a Python object that stands for a node while a program looks at it.
//
// Each kind of node has a class of its own name ("MulBackward0"), made when first looked at.
#include <string>

#include "modules/state.h"
#include "modules/torch/ops.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules::torch {

namespace {

struct NodeObject : PyObject {
  Ref<Node> cdata;
};
static_assert(sizeof(NodeObject) == 24);

void node_object_dealloc(PyObject* op) {
  object_gc_untrack(op);
  Node* node = static_cast<NodeObject*>(op)->cdata;
  if (node != nullptr) {
    node->object = nullptr;
    node_decref(node);
  }
  type_of(op)->tp_free(op);
}
int node_object_traverse(PyObject*, visitproc, void*) { return 0; }

bool is_python_function(const Node* node) { return node->what() == Kind::kFunction && node->context; }

Node* node_at(PyObject* op) { return static_cast<NodeObject*>(op)->cdata; }

Owned<PyObject> name(PyObject* self, PyObject*) { return unicode_from_string(own_name(node_at(self))); }

Owned<PyObject> get_next_functions(PyObject* self, void*) {
  Node* node = node_at(self);
  HS_OWN(list, list_new(0));
  for (int32_t i = 0; i < node->edge_count; ++i) {
    const Edge& edge = node->edges.get()[i];
    HS_OWN(next, edge.node ? node_object(edge.node) : owned_ref(none()));
    HS_OWN(input, long_from_int64(edge.input));
    HS_OWN(pair, tuple_pack(next.get(), input.get()));
    HS_TRY(list_append(list.get(), pair.get()));
  }
  return list_as_tuple(list.get());
}

Owned<PyObject> get_variable(PyObject* self, void*) {
  Node* node = node_at(self);
  if (node->what() != Kind::kAccumulate || !node->saved[0].impl) {
    return err_format(exc_attribute_error(), "'{}' object has no attribute 'variable'", node_name(node->what()));
  }
  return wrap(node->saved[0].impl.get());
}

/// What formulas saved, under PyTorch's names: _saved_self, _saved_other, _saved_result.
template <int slot>
Owned<PyObject> get_saved(PyObject* self, void*) {
  Node* node = node_at(self);
  if (node->saved[slot].present == 0) {
    return owned_ref(none());
  }
  return wrap(unpack_saved(node, slot));
}

Owned<PyObject> hooks_of(PyObject* self, void*) {
  Node* node = node_at(self);
  return owned_ref(node->hooks ? node->hooks.get() : none());
}
Status set_hooks(PyObject* self, PyObject* value, void*) {
  Node* node = node_at(self);
  if (value != nullptr) {
    incref(value);
  }
  set_ref(node->hooks, value);
  return Status::kOk;
}
/// _add_pre_hook(dict, output)
Owned<PyObject> add_pre_hook(PyObject* self, PyObject* entry) {
  Node* node = node_at(self);
  if (!node->pre_hooks) {
    HS_OWN(list, list_new(0));
    node->pre_hooks = list.release();
  }
  HS_TRY(list_append(node->pre_hooks, entry));
  return owned_ref(none());
}
Owned<PyObject> context(PyObject* self, void*) {
  Node* node = node_at(self);
  return owned_ref(node->context ? node->context.get() : none());
}

constexpr MethodDef kNodeMethods[] = {method_noargs("name", name), method_o("_add_pre_hook", add_pre_hook), kMethodEnd};
constexpr GetSetDef kNodeAttributes[] = {{"next_functions", get_next_functions}, {"variable", get_variable},
                                         {"_hooks", hooks_of, set_hooks},        {"_context", context},
                                         {"_saved_self", get_saved<0>},          {"_saved_other", get_saved<1>},
                                         {"_saved_result", get_saved<0>},        {nullptr, nullptr}};
constexpr LayoutField kNodeLayout[] = {
    HS_OBJECT_HEAD, HS_FIELD(NodeObject, cdata, kPointer), {nullptr, 0, 0, FieldKind::kPadding}};

/// The class of the nodes of a kind; a Python function's nodes have one of their own, which its context's class keeps.
Owned<PyObject> class_of(const Node* node) {
  State& state = modules::state().torch;
  PyObject* context_type = is_python_function(node) ? static_cast<PyObject*>(type_of(node->context)) : nullptr;
  Ref<PyObject> kept = nullptr;
  Owned<PyObject> known;
  if (context_type != nullptr) {
    known = object_get_attr_string(context_type, "_node_class");
    if (known) {
      return known;
    }
    err_clear();
  }
  Ref<PyObject>& place = context_type != nullptr ? kept : state.node_classes[static_cast<int>(node->what())];
  if (!place) {
    const std::string_view whole = own_name(node);
    HS_OWN(name_object, unicode_from_string(whole.substr(whole.rfind(':') + 1)));
    HS_OWN(bases, tuple_pack(static_cast<PyObject*>(state.node_base.get())));
    HS_OWN(dict, dict_new());
    HS_OWN(empty_slots, tuple_new(0));
    HS_TRY(dict_set_item_string(dict.get(), "__slots__", empty_slots.get()));
    HS_OWN(module, context_type != nullptr ? object_get_attr_string(context_type, "__module__")
                                           : unicode_from_string("builtins"));
    HS_TRY(dict_set_item_string(dict.get(), "__module__", module.get()));
    HS_OWN(made, object_call_function_obj_args(type_type(), {name_object.get(), bases.get(), dict.get()}));
    if (context_type != nullptr) {
      HS_TRY(object_set_attr_string(context_type, "_node_class", made.get()));
      return made;
    }
    place = made.release();
  }
  return owned_ref(place.get());
}

}  // namespace

const char* own_name(const Node* node) {
  return is_python_function(node) ? type_name(type_of(node->context)) : node_name(node->what());
}

const TypeSpec kNodeSpec = {
    .name = "torch._C._FunctionBase",
    .basicsize = sizeof(NodeObject),
    .flags = kTpFlagsBaseType | kTpFlagsHaveGc | kTpFlagsDisallowInstantiation,
    .dealloc = node_object_dealloc,
    .traverse = node_object_traverse,
    .methods = kNodeMethods,
    .getset = kNodeAttributes,
    .layout = kNodeLayout,
};

Owned<PyObject> node_object(Node* node) {
  if (node == nullptr) {
    return owned_ref(none());
  }
  if (node->object) {
    return owned_ref(node->object.get());
  }
  HS_OWN(cls, class_of(node));
  auto* type = static_cast<PyTypeObject*>(cls.get());
  HS_OWN(made, type->tp_alloc(type, 0));
  static_cast<NodeObject*>(made.get())->cdata = node_incref(node);
  node->object = made.get();
  return made;
}

/// A Python function's backward: context._run_backward(*gradients) gives the operands' gradients.
Status apply_python_function(Node* node, TensorList& outputs, TensorList* grads) {
  TensorList filled;
  for (int32_t i = 0; i < node->output_count; ++i) {
    Shape shape;
    const ScalarType type = node_output(node, i, &shape);
    TensorImpl* known = outputs[static_cast<size_t>(i)];
    filled.push(known != nullptr ? Tensor::share(known) : zeros(type, shape));
  }
  HS_OWN(arguments, tuple_of_tensors(filled, static_cast<size_t>(node->output_count)));
  HS_OWN(method, object_get_attr_string(node->context, "_run_backward"));
  HS_OWN(answer, object_call_object(method.get(), arguments.get()));
  for (int64_t i = 0; i < tuple_get_size(answer.get()) && i < node->edge_count; ++i) {
    PyObject* item = tuple_get_item(answer.get(), i);
    if (tensor_check(item)) {
      grads->set(static_cast<size_t>(i), Tensor::share(impl_of(item)));
    }
  }
  return Status::kOk;
}

}  // namespace heapscope::modules::torch
