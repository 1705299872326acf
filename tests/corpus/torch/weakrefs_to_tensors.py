# weak references die with the last name, whatever views exist
import torch
import weakref
owner = torch.zeros(2)
plain = weakref.ref(owner)
print(plain() is owner)
del owner
print(plain())
owner = torch.zeros(2)
watch = weakref.ref(owner)
view = owner[1:]
del owner
print(watch() is view._base, view)
