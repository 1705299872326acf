#include "inspect/walk.h"

#include <algorithm>

#include "inspect/attributes.h"
#include "objects/heap_type.h"
#include "objects/type_object.h"

namespace heapscope::inspect {

namespace {

constexpr size_t kUsual = 512;

bool is_instance_of_python_class(PyObject* op) {
  const objects::PyTypeObject* type = objects::type_of(op);
  return objects::is_class_of_python(type) &&
         (objects::type_has_feature(type, objects::kTpFlagsManagedDict) || type->tp_dictoffset != 0);
}

}  // namespace

void Walk::add(PyObject* op) {
  if (op == nullptr || seen_.contains(op)) {
    return;
  }
  if (queue_.size() >= limit_) {
    ++left_out_;
    return;
  }
  seen_.insert(op, static_cast<uint32_t>(queue_.size()));
  queue_.push_back(op);
}

void Walk::run() {
  objects_.reserve(std::min(limit_, kUsual));                          // pictures are dear to move
  for (size_t next = objects_.size(); next < queue_.size(); ++next) {  // grows while it runs
    objects_.push_back(describe(queue_[next]));
    Picture& picture = objects_.back();
    if (into_libraries_ && picture.opaque && is_instance_of_python_class(picture.op)) {
      picture.kind = ObjectKind::kInstance;
      append_attributes(picture.op, &picture.links);
    }
    // Pictures move when the vector grows: take the links' targets before adding.
    std::vector<PyObject*> targets;
    for (const Link& link : picture.links) {
      targets.push_back(link.to);
    }
    if (picture.has_buffer && picture.buffer.owner != nullptr) {
      targets.push_back(picture.buffer.owner);
    }
    for (PyObject* target : targets) {
      add(target);
    }
  }
}

}  // namespace heapscope::inspect
