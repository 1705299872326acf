# a weak reference to a saved tensor lives as long as the graph needs it
import torch
import weakref
x = torch.ones(2, requires_grad=True)
hidden = x * 2
watch = weakref.ref(hidden)
hidden.label = "kept"
result = hidden * hidden
del hidden
print(watch() is not None, watch().label)
del result
print(watch() is None)
