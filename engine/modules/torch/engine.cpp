// Backward: gradients from the roots to the leaves, in the reverse order of the operations.
//
// A node runs when the gradients of all its results that the roots reach are there: `waiting` counts how many are still
// to come. Among the nodes that are ready, the newest runs first; a leaf's accumulation before all.
// Model: torch/csrc/autograd/engine.cpp (1.13), accumulate_grad.h.
#include <algorithm>
#include <set>
#include <unordered_map>

#include "modules/state.h"
#include "modules/torch/operations.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/tuple_object.h"

namespace heapscope::modules::torch {

namespace {

/// A gradient as the operation's result is: its shape and type.
Status validate(const Node* node, int64_t output, const Node* from, Tensor* grad) {
  if (!*grad || output >= node->output_count) {
    return Status::kOk;
  }
  Shape shape;
  const ScalarType type = node_output(node, output, &shape);
  if ((*grad)->shape() != shape) {
    Shape common;
    if (broadcast(shape, (*grad)->shape(), &common) != Status::kOk || common != (*grad)->shape()) {
      err_clear();
      return err_format(exc_runtime_error(),
                        "Function {} returned an invalid gradient at index {} - got {} but expected shape compatible "
                        "with {}",
                        node_name(from->what()), output, shape_text((*grad)->shape()), shape_text(shape));
    }
    *grad = sum_to(*grad, shape);
  }
  if (*grad && (*grad)->type() != type) {
    *grad = convert(*grad, type);
  }
  return *grad ? Status::kOk : Status::kError;
}

/// Calls each hook of a dict with the gradient; a hook may give another one.
Status call_hooks(PyObject* hooks, Tensor* grad) {
  if (hooks == nullptr || hooks == none() || !*grad) {
    return Status::kOk;
  }
  HS_OWN(values, mapping_values(hooks));
  HS_OWN(list, sequence_list(values.get()));
  for (int64_t i = 0; i < sequence_fast_get_size(list.get()); ++i) {
    HS_OWN(argument, wrap(grad->get()));
    HS_OWN(result, object_call_one_arg(sequence_fast_get_item(list.get(), i), argument.get()));
    if (result.get() == none()) {
      continue;
    }
    if (!tensor_check(result.get())) {
      return err_format(exc_type_error(), "hook '{}' has returned an incompatible value (got {}, but expected Tensor)",
                        "hook", type_name(type_of(result.get())));
    }
    if (impl_of(result.get())->shape() != (*grad)->shape()) {
      return err_set_string(exc_runtime_error(), "hook 'hook' has changed the size of value");
    }
    *grad = Tensor::share(impl_of(result.get()));
  }
  return Status::kOk;
}

Status accumulate(TensorImpl* leaf, Tensor grad) {
  if (leaf->pyobj) {
    HS_TRY(call_hooks(static_cast<TensorObject*>(leaf->pyobj.get())->backward_hooks, &grad));
  }
  if (!leaf->grad) {
    const bool mine = !grad_enabled() && grad->refcount == 1 && is_contiguous(grad) &&
                      !grad->pyobj;  // nobody else looks at it: no copy
    Tensor kept;
    if (mine) {
      kept = alias_detached(grad, Detach::kShareVersion);
    } else {
      kept = contiguous(grad);
      if (kept.get() == grad.get()) {
        kept = clone(grad);
      }
    }
    leaf->grad = kept.release();
    return leaf->grad ? Status::kOk : Status::kError;
  }
  if (!grad_enabled()) {
    HS_TRY(finish_in_place(leaf->grad, add(leaf->grad, grad)));
    return Status::kOk;
  }
  Tensor total = add(leaf->grad, grad);
  if (!total) {
    return Status::kError;
  }
  impl_decref(leaf->grad);
  leaf->grad = total.release();
  return Status::kOk;
}

struct Newest {
  bool operator()(const Node* a, const Node* b) const {
    return a->sequence != b->sequence ? a->sequence > b->sequence : memory::address_of(a) > memory::address_of(b);
  }
};

class Backward {
 public:
  explicit Backward(BackwardRun& run) : run_(run) {}

  Status go() {
    for (size_t i = 0; i < run_.roots.size(); ++i) {
      Edge edge = gradient_edge(run_.roots[i]);
      roots_.push_back(edge);
    }
    count_dependencies();
    mark_needed();
    const GradMode mode(run_.create_graph);
    Status status = Status::kOk;
    for (size_t i = 0; i < roots_.size() && status == Status::kOk; ++i) {
      status = arrive(roots_[i].node, roots_[i].input, run_.gradients.take(i), roots_[i].node);
    }
    for (const Edge& root : roots_) {
      if (waiting_[root.node] == 0) {
        ready_.insert(root.node);
      }
    }
    while (status == Status::kOk && !ready_.empty()) {
      Node* node = *ready_.begin();
      ready_.erase(ready_.begin());
      ++node->refcount;  // letting go of its results may free it
      status = run_node(node);
      node_decref(node);
    }
    for (Node* node : order_) {  // what is left over, in the order it was found
      buffers_[node].clear();
    }
    for (const Edge& root : roots_) {
      node_decref(root.node);
    }
    return status;
  }

 private:
  void count_dependencies() {
    std::vector<Node*> open;
    for (const Edge& root : roots_) {
      if (waiting_.try_emplace(root.node, 0).second) {
        open.push_back(root.node);
        order_.push_back(root.node);
      }
    }
    while (!open.empty()) {
      Node* node = open.back();
      open.pop_back();
      for (int32_t i = 0; i < node->edge_count; ++i) {
        Node* next = node->edges.get()[i].node;
        if (next == nullptr) {
          continue;
        }
        const auto known = waiting_.try_emplace(next, 0);
        ++known.first->second;
        if (known.second) {
          open.push_back(next);
          order_.push_back(next);
        }
      }
    }
  }

  /// With wanted inputs: only nodes on a way to one of them run.
  void mark_needed() {
    if (run_.inputs.empty()) {
      return;
    }
    for (const Edge& input : run_.inputs) {
      needed_.insert(input.node);
    }
    // Newer nodes come first, so a node's successors are all older: go through them from the oldest.
    std::vector<Node*> nodes = order_;
    std::sort(nodes.begin(), nodes.end(), [](const Node* a, const Node* b) {
      const int64_t left = a->what() == Kind::kAccumulate ? -1 : a->sequence;
      const int64_t right = b->what() == Kind::kAccumulate ? -1 : b->sequence;
      return left < right;
    });
    for (Node* node : nodes) {
      for (int32_t i = 0; i < node->edge_count; ++i) {
        if (needed_.count(node->edges.get()[i].node) != 0) {
          executes_.insert(node);
          needed_.insert(node);
          break;
        }
      }
    }
  }

  Status arrive(Node* node, int64_t input, Tensor grad, const Node* from) {
    if (!grad) {
      return Status::kOk;
    }
    HS_TRY(validate(node, input, from, &grad));
    TensorList& buffer = buffers_[node];
    const auto slot = static_cast<size_t>(input);
    if (buffer[slot] == nullptr) {
      buffer.set(slot, std::move(grad));
      return Status::kOk;
    }
    const Tensor before = buffer.take(slot);
    Tensor total = add(before, grad);
    if (!total) {
      return Status::kError;
    }
    buffer.set(slot, std::move(total));
    return Status::kOk;
  }

  Status capture(Node* node, const TensorList& buffer) {
    for (size_t i = 0; i < run_.inputs.size(); ++i) {
      if (run_.inputs[i].node.get() == node) {
        Tensor grad = Tensor::share(buffer[static_cast<size_t>(run_.inputs[i].input)]);
        if (node->what() == Kind::kAccumulate && node->saved[0].impl && node->saved[0].impl->pyobj) {
          HS_TRY(call_hooks(static_cast<TensorObject*>(node->saved[0].impl->pyobj.get())->backward_hooks, &grad));
        }
        run_.found->set(i, std::move(grad));
      }
    }
    return Status::kOk;
  }

  Status before_node(Node* node, TensorList* buffer) {
    if (node->pre_hooks) {
      for (int64_t i = 0; i < list_get_size(node->pre_hooks); ++i) {
        PyObject* entry = list_get_item(node->pre_hooks, i);
        const auto slot = static_cast<size_t>(long_as_int64(tuple_get_item(entry, 1)));
        Tensor grad = Tensor::share((*buffer)[slot]);
        HS_TRY(call_hooks(tuple_get_item(entry, 0), &grad));
        buffer->set(slot, std::move(grad));
      }
    }
    for (TensorImpl* kept = node->retained; kept != nullptr; kept = kept->retained) {
      TensorImpl* grad = (*buffer)[static_cast<size_t>(kept->output_nr)];
      if (grad == nullptr) {
        continue;
      }
      if (!kept->grad) {
        Tensor copy = clone(grad);
        kept->grad = copy.release();
      } else {
        Tensor total = add(kept->grad, grad);
        impl_decref(kept->grad);
        kept->grad = total.release();
      }
      if (!kept->grad) {
        return Status::kError;
      }
    }
    return Status::kOk;
  }

  Status run_node(Node* node) {
    TensorList buffer = std::move(buffers_[node]);
    if (!run_.inputs.empty()) {
      HS_TRY(capture(node, buffer));
      if (executes_.count(node) == 0) {
        return Status::kOk;
      }
    }
    HS_TRY(before_node(node, &buffer));
    if (node->what() == Kind::kAccumulate) {
      Tensor grad = buffer.take(0);
      TensorImpl* leaf = node->saved[0].impl;
      return grad && leaf != nullptr && leaf->requires_grad != 0 ? accumulate(leaf, std::move(grad)) : Status::kOk;
    }
    bool any = false;
    for (size_t i = 0; i < buffer.size(); ++i) {
      any = any || buffer[i] != nullptr;
    }
    TensorList grads;
    if (any) {
      if (node->released != 0) {
        for (const Saved& saved : node->saved) {
          if (saved.present != 0) {
            return unpack_saved(node, static_cast<int>(&saved - node->saved)) ? Status::kOk : Status::kError;
          }
        }
      }
      HS_TRY(apply_formula(node, buffer, &grads));
      if (node->hooks) {
        HS_TRY(call_node_hooks(node, grads, buffer));
      }
    }
    if (!run_.keep_graph) {
      node_release(node);
    }
    buffer.clear();
    for (int32_t i = 0; i < node->edge_count; ++i) {
      Node* next = node->edges.get()[i].node;
      if (next == nullptr) {
        continue;
      }
      const bool runs = run_.inputs.empty() || needed_.count(next) != 0;
      Tensor grad = grads.take(static_cast<size_t>(i));
      if (runs) {
        HS_TRY(arrive(next, node->edges.get()[i].input, std::move(grad), node));
      }
      if (--waiting_[next] == 0 && runs) {
        ready_.insert(next);
      }
    }
    return Status::kOk;
  }

  /// hook(grad_inputs, grad_outputs), which may give other gradients of the operands.
  static Status call_node_hooks(Node* node, TensorList& grads, const TensorList& outputs) {
    HS_OWN(values, mapping_values(node->hooks));
    HS_OWN(list, sequence_list(values.get()));
    for (int64_t i = 0; i < sequence_fast_get_size(list.get()); ++i) {
      HS_OWN(inputs, tuple_of_tensors(grads, static_cast<size_t>(node->edge_count)));
      HS_OWN(results, tuple_of_tensors(outputs, static_cast<size_t>(node->output_count)));
      HS_OWN(answer,
             object_call_function_obj_args(sequence_fast_get_item(list.get(), i), {inputs.get(), results.get()}));
      if (answer.get() == none()) {
        continue;
      }
      HS_OWN(given,
             tensor_check(answer.get()) ? Owned<PyObject>(tuple_pack(answer.get())) : sequence_tuple(answer.get()));
      for (int64_t k = 0; k < tuple_get_size(given.get()); ++k) {
        PyObject* item = tuple_get_item(given.get(), k);
        grads.set(static_cast<size_t>(k), tensor_check(item) ? Tensor::share(impl_of(item)) : Tensor());
      }
    }
    return Status::kOk;
  }

  BackwardRun& run_;
  std::vector<Edge> roots_;
  std::vector<Node*> order_;
  std::unordered_map<Node*, int64_t> waiting_;
  std::unordered_map<Node*, TensorList> buffers_;
  std::set<Node*, Newest> ready_;
  std::set<const Node*> needed_;
  std::set<const Node*> executes_;
};

}  // namespace

Owned<PyObject> tuple_of_tensors(const TensorList& tensors, size_t count) {
  HS_OWN(tuple, tuple_new(static_cast<int64_t>(count)));
  for (size_t i = 0; i < count; ++i) {
    HS_OWN(item, tensors[i] == nullptr ? owned_ref(none()) : wrap(tensors[i]));
    tuple_init_item(tuple.get(), static_cast<int64_t>(i), std::move(item));
  }
  return tuple;
}

Status run_backward(BackwardRun& run) { return Backward(run).go(); }

}  // namespace heapscope::modules::torch
