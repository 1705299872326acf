// Pictures of torch's tensors and of the storages that they share.
#include <fmt/format.h>

#include <string>
#include <vector>

#include "inspect/describe_parts.h"
#include "modules/state.h"
#include "modules/torch/graph.h"
#include "modules/torch/tensor_object.h"

namespace heapscope::inspect {

using namespace modules::torch;
namespace arrays = modules::arrays;

namespace {

std::string element_text(ScalarType type, const arrays::Scalar& value) {
  if (type == ScalarType::kBool) {
    return value.integer != 0 ? "True" : "False";
  }
  return arrays::is_integer(type) ? fmt::format("{}", value.integer) : fmt::format("{:.4g}", value.as_double());
}

void describe_storage(PyObject* op, Picture* picture) {
  const StorageObject* storage = as_storage(op);
  picture->kind = ObjectKind::kStorage;
  picture->has_buffer = true;
  BufferPicture& buffer = picture->buffer;
  buffer.address = storage->data;
  buffer.start = storage->data;
  buffer.bytes = storage->nbytes;
  buffer.owner = op;
  buffer.shape = {storage->nbytes};
  buffer.strides = {1};
  buffer.dtype = "uint8";
  buffer.itemsize = 1;
  if (storage->data != 0) {
    buffer.resident = arrays::buffer_resident(storage->data, storage->nbytes);
    buffer.place = arrays::buffer_place(storage->data);
  }
}

/// The first elements, without visiting the others.
void preview(const TensorImpl* impl, BufferPicture* buffer) {
  arrays::ElementReader reader;  // elements of a row lie together
  for (const int64_t offset : preview_offsets(impl->shape(), impl->strides())) {
    const char* element = reader.at(element_address(impl, impl->storage_offset + offset));
    buffer->preview.push_back(element_text(impl->type(), arrays::load(impl->type(), element)));
  }
}

/// Nodes of the graph that a picture has room for.
constexpr size_t kGraphSteps = 24;

/// The operations behind a tensor, breadth first, each once.
std::vector<GraphStep> graph_of(const Node* first) {
  std::vector<const Node*> nodes{first};
  std::vector<GraphStep> steps;
  const auto place_of = [&nodes](const Node* node) -> int64_t {
    for (size_t at = 0; at < nodes.size(); ++at) {
      if (nodes[at] == node) {
        return static_cast<int64_t>(at);
      }
    }
    if (nodes.size() == kGraphSteps) {
      return -1;
    }
    nodes.push_back(node);
    return static_cast<int64_t>(nodes.size()) - 1;
  };
  for (size_t at = 0; at < nodes.size(); ++at) {
    const Node* node = nodes[at];
    const std::string_view whole = own_name(node);
    GraphStep step{.name = std::string(whole.substr(whole.rfind(':') + 1)), .released = node->released != 0};
    if (node->what() == Kind::kAccumulate && node->saved[0].impl) {
      step.leaf = node->saved[0].impl->pyobj.get();
    }
    for (int32_t edge = 0; edge < node->edge_count; ++edge) {
      const Node* next = node->edges.get()[edge].node.get();
      const int64_t place = next == nullptr ? -1 : place_of(next);
      if (place >= 0) {
        step.next.push_back(place);
      }
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace

bool describe_tensor(PyObject* op, Picture* picture) {
  const modules::torch::State& state = modules::state().torch;
  if (state.tensor_base.get() == nullptr) {
    return false;
  }
  if (objects::is_type(op, state.storage_type)) {
    describe_storage(op, picture);
    return true;
  }
  if (!tensor_check(op) || impl_of(op) == nullptr) {
    return false;
  }
  const TensorImpl* impl = impl_of(op);
  picture->kind = ObjectKind::kTensor;
  picture->has_buffer = true;
  describe_storage(impl->storage.get(), picture);
  picture->kind = ObjectKind::kTensor;
  BufferPicture& buffer = picture->buffer;
  buffer.address = buffer.start == 0 ? 0 : element_address(impl, impl->storage_offset);
  buffer.shape = impl->shape();
  buffer.strides = impl->strides();
  buffer.itemsize = arrays::item_size(impl->type());
  for (int64_t& stride : buffer.strides) {
    stride *= buffer.itemsize;
  }
  buffer.dtype = arrays::scalar_info(impl->type()).torch_name;
  buffer.version = impl->version->value;
  if (impl->tracks()) {
    buffer.flags.emplace_back("requires_grad");
  }
  if (!impl->grad_fn) {
    buffer.flags.emplace_back("is_leaf");
  }
  preview(impl, &buffer);
  picture->links.push_back({LinkRole::kBase, "storage", impl->storage.get()});
  if (impl->grad && impl->grad->pyobj) {
    picture->links.push_back({LinkRole::kSlot, "grad", impl->grad->pyobj});
  } else if (impl->grad) {
    buffer.gradient = impl->grad->numel() * arrays::item_size(impl->grad->type());
  }
  if (impl->grad_fn) {
    buffer.graph = graph_of(impl->grad_fn.get());
  }
  return true;
}

}  // namespace heapscope::inspect
