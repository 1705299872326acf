// Nodes of the graph: their life, noting operations, views and writes.
#include "modules/torch/graph.h"

#include <algorithm>

#include "memory/allocator.h"
#include "modules/state.h"
#include "modules/torch/operations.h"
#include "objects/errors.h"

namespace heapscope::modules::torch {

const char* node_name(Kind kind) {
  static constexpr const char* kNames[] = {
#define HS_NAME(kind, name) name,
      HS_TORCH_NODES(HS_NAME)
#undef HS_NAME
  };
  return kNames[static_cast<int>(kind)];
}
static_assert(static_cast<int>(Kind::kCount) <= kNodeKinds);

Node* node_new(Kind kind, int64_t edges) {
  auto* node = static_cast<Node*>(memory::raw_calloc(1, sizeof(Node)));
  if (node == nullptr) {
    return nullptr;
  }
  State& state = modules::state().torch;
  node->refcount = 1;
  node->kind = static_cast<uint16_t>(kind);
  // Leaves' gradients are added up as soon as they are known.
  node->sequence = kind == Kind::kAccumulate ? INT64_MAX : state.sequence++;
  node->edge_count = static_cast<int32_t>(edges);
  if (edges != 0) {
    node->edges = static_cast<Edge*>(memory::raw_calloc(static_cast<uint64_t>(edges), sizeof(Edge)));
  }
  node->next = state.nodes;
  if (state.nodes) {
    state.nodes->previous = node;
  }
  state.nodes = node;
  return node;
}

void node_release(Node* node) {
  node->released = 1;
  for (Saved& saved : node->saved) {
    if (saved.impl) {
      TensorImpl* impl = saved.impl;
      saved.impl = nullptr;
      impl_decref(impl);
    }
  }
  if (node->inner) {
    node_release(node->inner);
  }
}

namespace {

void destroy(Node* node) {
  if (node->what() == Kind::kAccumulate && node->saved[0].impl && node->saved[0].impl->accumulator.get() == node) {
    node->saved[0].impl->accumulator = nullptr;
  }
  node_release(node);
  for (int32_t i = 0; i < node->edge_count; ++i) {
    if (Node* next = node->edges.get()[i].node; next != nullptr) {
      node_decref(next);
    }
  }
  if (node->inner) {
    node_decref(node->inner);
  }
  clear_ref(node->hooks);
  clear_ref(node->pre_hooks);
  clear_ref(node->context);
  for (void* block : {static_cast<void*>(node->edges.get()), static_cast<void*>(node->integers.get()),
                      static_cast<void*>(node->outputs.get()), static_cast<void*>(node)}) {
    if (block != nullptr) {
      memory::raw_free(block);
    }
  }
}

}  // namespace

void node_decref(Node* node) {
  if (node == nullptr || --node->refcount != 0) {
    return;
  }
  State& state = modules::state().torch;
  (node->previous ? node->previous->next : state.nodes) = node->next;
  if (node->next) {
    node->next->previous = node->previous;
  }
  node->next = state.dying;
  state.dying = node;
  if (state.is_freeing != 0) {
    return;  // the loop below is at work further out
  }
  state.is_freeing = 1;
  while (state.dying) {
    Node* dead = state.dying;
    state.dying = dead->next;
    destroy(dead);
  }
  state.is_freeing = 0;
}

void node_set_integers(Node* node, const Shape& integers) {
  if (integers.empty()) {
    return;
  }
  node->integers = static_cast<int64_t*>(memory::raw_malloc(integers.size() * 8));
  node->integer_count = static_cast<int32_t>(integers.size());
  std::copy(integers.begin(), integers.end(), node->integers.get());
}

int64_t node_add_output(Node* node, ScalarType type, const Shape& shape) {
  int64_t used = 0;
  for (int32_t i = 0; i < node->output_count; ++i) {
    used += 2 + node->outputs.get()[used + 1];
  }
  const auto wanted = static_cast<uint64_t>(used) + 2 + shape.size();
  auto* block = static_cast<int64_t*>(memory::raw_malloc(wanted * 8));
  if (node->outputs) {
    std::copy(node->outputs.get(), node->outputs.get() + used, block);
    memory::raw_free(node->outputs.get());
  }
  block[used] = static_cast<int64_t>(type);
  block[used + 1] = static_cast<int64_t>(shape.size());
  std::copy(shape.begin(), shape.end(), block + used + 2);
  node->outputs = block;
  return node->output_count++;
}

ScalarType node_output(const Node* node, int64_t output, Shape* shape) {
  const int64_t* at = node->outputs.get();
  for (; output > 0; --output) {
    at += 2 + at[1];
  }
  shape->assign(at + 2, at + 2 + at[1]);
  return static_cast<ScalarType>(at[0]);
}

GradMode::GradMode(bool enabled) : before_(modules::state().torch.grad_disabled) {
  modules::state().torch.grad_disabled = enabled ? 0 : 1;
}
GradMode::~GradMode() { modules::state().torch.grad_disabled = before_; }

namespace {

/// Counted grad_fn into the slot; `output` is the tensor's place among its results.
void set_grad_fn(TensorImpl* impl, Node* counted, int64_t output) {
  Node* old = impl->grad_fn;
  const bool retains = impl->has(kRetainsGrad);
  if (retains && old != nullptr) {
    Ref<TensorImpl>* link = &old->retained;
    while (*link && link->get() != impl) {
      link = &(*link)->retained;
    }
    if (*link) {
      *link = impl->retained;
    }
  }
  impl->grad_fn = counted;
  impl->output_nr = static_cast<int32_t>(output);
  impl->attr_version = static_cast<int32_t>(impl->version->value);
  if (retains && counted != nullptr) {
    impl->retained = counted->retained;
    counted->retained = impl;
  }
  node_decref(old);
}

const char* view_name(const TensorImpl* impl) { return impl->grad_fn ? node_name(impl->grad_fn->what()) : "View"; }

Status check_view_write(TensorImpl* impl) {
  const auto creation = static_cast<Creation>(impl->creation);
  if (creation == Creation::kDefault) {
    return Status::kOk;
  }
  std::string text = impl->grad_fn ? fmt::format("Output {} of {} is a view and is being modified inplace.",
                                                 impl->output_nr, view_name(impl))
                                   : "A view was created in no_grad mode and is being modified inplace with grad mode "
                                     "enabled.";
  if (creation == Creation::kInference) {
    text = "A view was created in inference mode and is being modified inplace";
  }
  if (creation == Creation::kMultipleOutputs) {
    text +=
        " This view is the output of a function that returns multiple views. Such functions do not allow the output "
        "views to be modified inplace. You should replace the inplace operation by an out-of-place one.";
  } else if (creation == Creation::kNoGrad) {
    text +=
        " Given that this use case is ambiguous and error-prone, it is forbidden. You can clarify your code by moving "
        "both the view and the inplace either both inside the no_grad block (if you don't want the inplace to be "
        "tracked) or both outside (if you want the inplace to be tracked).";
  }
  return err_set_string(exc_runtime_error(), text);
}

}  // namespace

Node* grad_fn(TensorImpl* impl) {
  TensorImpl* base = impl->base;
  if (base == nullptr || (!impl->grad_fn && !base->tracks()) ||
      impl->attr_version == static_cast<int32_t>(impl->version->value)) {
    return impl->grad_fn;
  }
  if (static_cast<Creation>(impl->creation) != Creation::kDefault && impl->grad_fn) {
    return impl->grad_fn;
  }
  Node* node = node_new(Kind::kAsStrided, 1);
  if (node == nullptr) {
    return nullptr;
  }
  Shape values = impl->shape();
  const Shape strides = impl->strides();
  const Shape base_shape = base->shape();
  const Shape base_strides = base->strides();
  values.insert(values.end(), strides.begin(), strides.end());
  values.push_back(impl->storage_offset);
  values.insert(values.end(), base_shape.begin(), base_shape.end());
  values.insert(values.end(), base_strides.begin(), base_strides.end());
  values.push_back(base->storage_offset);
  values.push_back(impl->ndim);
  node_set_integers(node, values);
  node->edges.get()[0] = gradient_edge(base);
  node_add_output(node, impl->type(), impl->shape());
  set_grad_fn(impl, node, 0);
  return node;
}

Edge gradient_edge(TensorImpl* impl) {
  if (Node* node = grad_fn(impl); node != nullptr) {
    return {node_incref(node), impl->output_nr};
  }
  if (impl->requires_grad == 0) {
    return {nullptr, 0};
  }
  if (impl->accumulator) {
    return {node_incref(impl->accumulator), 0};
  }
  Node* node = node_new(Kind::kAccumulate, 0);
  if (node != nullptr) {
    ++impl->refcount;
    node->saved[0] = {impl, 0, 0, 1, 0};
    node_add_output(node, impl->type(), impl->shape());
    impl->accumulator = node;
  }
  return {node, 0};
}

Record::Record(Kind kind, std::initializer_list<TensorImpl*> operands) {
  begin(kind, std::vector<TensorImpl*>(operands));
}
Record::Record(Kind kind, const std::vector<TensorImpl*>& operands) { begin(kind, operands); }

void Record::begin(Kind kind, const std::vector<TensorImpl*>& operands) {
  if (!grad_enabled()) {
    return;
  }
  bool wanted = false;
  for (const TensorImpl* operand : operands) {
    wanted = wanted || (operand != nullptr && operand->tracks());
  }
  if (!wanted) {
    return;
  }
  std::vector<Edge> edges;  // made first: leaves' nodes are older than the operation's
  edges.reserve(operands.size());
  for (TensorImpl* operand : operands) {
    edges.push_back(operand == nullptr ? Edge{nullptr, 0} : gradient_edge(operand));
  }
  node_ = node_new(kind, static_cast<int64_t>(operands.size()));
  if (node_ != nullptr) {
    std::copy(edges.begin(), edges.end(), node_->edges.get());
  }
}

Record::~Record() { node_decref(node_); }

Record& Record::save(int slot, TensorImpl* impl) {
  if (node_ != nullptr && impl != nullptr) {
    if (impl->has(kInference)) {
      err_set_string(
          exc_runtime_error(),
          "Inference tensors cannot be saved for backward. To work around you can make a clone to get a normal "
          "tensor and use it in autograd.");
    }
    ++impl->refcount;
    node_->saved[slot] = {impl, static_cast<int32_t>(impl->version->value), 0, 1, 0};
  }
  return *this;
}

Record& Record::integers(const Shape& values) {
  if (node_ != nullptr) {
    node_set_integers(node_, values);
  }
  return *this;
}

Record& Record::number(int slot, double value) {
  if (node_ != nullptr) {
    node_->numbers[slot] = value;
  }
  return *this;
}

Tensor Record::result(Tensor made, bool saved_too, int slot) {
  if (node_ != nullptr && err_occurred()) {  // what was to be saved may not be
    return Failed{};
  }
  if (node_ == nullptr || !made || category(made->type()) != 2) {
    return made;
  }
  const int64_t output = node_add_output(node_, made->type(), made->shape());
  set_grad_fn(made, node_incref(node_), output);
  if (saved_too) {
    // A description of its own, so that the node does not hold the result that holds the node (A3).
    Tensor copy = alias_detached(made, Detach::kShareVersion);
    if (copy) {
      node_->saved[slot] = {copy.release(), static_cast<int32_t>(made->version->value), 1, 1,
                            static_cast<uint16_t>(output)};
    }
  }
  return made;
}

Tensor unpack_saved(Node* node, int slot) {
  Saved& saved = node->saved[slot];
  if (!saved.impl) {
    if (saved.present != 0) {
      return err_set_string(
          exc_runtime_error(),
          "Trying to backward through the graph a second time (or directly access saved tensors after "
          "they have already been freed). Saved intermediate values of the graph are freed when you "
          "call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward "
          "through the graph a second time or if you need to access saved tensors after calling "
          "backward.");
    }
    return {};
  }
  TensorImpl* impl = saved.impl;
  const auto now = static_cast<int32_t>(impl->version->value);
  if (now != saved.version) {
    Node* made_by = saved.is_output != 0 ? node : grad_fn(impl);
    std::string text = fmt::format(
        "one of the variables needed for gradient computation has been modified by an inplace operation: "
        "[torch.{}Tensor {}]",
        type_word(impl->type()), shape_text(impl->shape()));
    if (made_by != nullptr) {
      text += fmt::format(", which is output {} of {},", saved.is_output != 0 ? saved.output : impl->output_nr,
                          node_name(made_by->what()));
    }
    text += fmt::format(
        " is at version {}; expected version {} instead. Hint: enable anomaly detection to find the operation that "
        "failed to compute its gradient, with torch.autograd.set_detect_anomaly(True).",
        now, saved.version);
    return err_set_string(exc_runtime_error(), text);
  }
  if (saved.is_output == 0) {
    return Tensor::share(impl);
  }
  Tensor again = alias_detached(impl, Detach::kShareVersion);
  if (again) {
    set_grad_fn(again, node_incref(node), saved.output);
  }
  return again;
}

Status check_in_place(TensorImpl* impl, bool tracks) {
  if (!tracks || !grad_enabled()) {
    return Status::kOk;
  }
  if (impl->base) {
    HS_TRY(check_view_write(impl));
    if (impl->tracks() && impl->base->tracks() && grad_fn(impl->base) == nullptr) {
      return err_set_string(exc_runtime_error(),
                            "a view of a leaf Variable that requires grad is being used in an in-place operation.");
    }
  }
  if (impl->tracks() && grad_fn(impl) == nullptr) {
    return err_set_string(exc_runtime_error(),
                          "a leaf Variable that requires grad is being used in an in-place operation.");
  }
  return Status::kOk;
}

Status rebase_history(TensorImpl* impl, Node* node) {
  if (node->output_count == 0) {
    node_add_output(node, impl->type(), impl->shape());
  }
  TensorImpl* base = impl->base;
  if (base == nullptr) {
    set_grad_fn(impl, node, 0);
    return Status::kOk;
  }
  const Edge of_base = gradient_edge(base);
  Node* slices = node_new(Kind::kCopySlices, node->edge_count);
  slices->edges.get()[0] = of_base;
  for (int32_t i = 1; i < node->edge_count; ++i) {
    slices->edges.get()[i] = {node_incref(node->edges.get()[i].node), node->edges.get()[i].input};
  }
  Shape values = impl->shape();
  const Shape strides = impl->strides();
  const Shape base_shape = base->shape();
  const Shape base_strides = base->strides();
  values.insert(values.end(), strides.begin(), strides.end());
  values.push_back(impl->storage_offset - base->storage_offset);
  values.insert(values.end(), base_shape.begin(), base_shape.end());
  values.insert(values.end(), base_strides.begin(), base_strides.end());
  values.push_back(impl->ndim);
  node_set_integers(slices, values);
  slices->inner = node;
  node_add_output(slices, base->type(), base->shape());
  set_grad_fn(base, slices, 0);
  impl->attr_version = -1;  // of before the write
  grad_fn(impl);
  return err_occurred() ? Status::kError : Status::kOk;
}

Tensor make_view(TensorImpl* of, int64_t offset, const Shape& shape, const Shape& strides, Kind kind,
                 const Shape& integers, Record* record) {
  if (of == nullptr) {
    return Failed{};
  }
  Tensor view = alias_view(of, offset, shape, strides);
  if (!view) {
    return view;
  }
  Creation creation = static_cast<Creation>(of->creation);
  if (creation == Creation::kDefault && !grad_enabled()) {
    creation = modules::state().torch.inference != 0 ? Creation::kInference : Creation::kNoGrad;
  }
  if (record != nullptr) {
    creation = grad_enabled() ? Creation::kMultipleOutputs : creation;
    view->creation = static_cast<uint8_t>(creation);
    return record->result(std::move(view));
  }
  view->creation = static_cast<uint8_t>(creation);
  Record own(kind, {of});
  own.integers(integers);
  return own.result(std::move(view));
}

}  // namespace heapscope::modules::torch
