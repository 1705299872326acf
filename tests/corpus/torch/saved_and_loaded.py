# torch.save and torch.load keep who shares a storage with whom; plain pickles give each tensor a storage of its own.
import io
import pickle

import torch

torch.manual_seed(0)
t = torch.arange(6.0).view(2, 3).t()
file = io.BytesIO()
torch.save({"a": t, "b": t[0], "n": 1, "size": t.size()}, file)
file.seek(0)
u = torch.load(file)
print(u, u["a"].stride(), u["b"].storage_offset(), u["a"].storage().data_ptr() == u["b"].storage().data_ptr(), u["a"]._version)
u["a"].zero_()
print(u["b"], t[0])
v = pickle.loads(pickle.dumps([t, t, t[1:]]))
print(v[0] is v[1], v[0].storage().data_ptr() == v[2].storage().data_ptr(), v[0], v[2].storage().size(), v[2].storage_offset())
p = pickle.loads(pickle.dumps(torch.nn.Parameter(torch.ones(2), requires_grad=False)))
print(type(p).__name__, p, p.requires_grad)
y = torch.ones(2, requires_grad=True) * 2
z = pickle.loads(pickle.dumps(y))
print(z, z.is_leaf, z.grad_fn)
model = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.ReLU(), torch.nn.Linear(3, 1))
torch.save(model.state_dict(), "/tmp/heapscope_saved.pt")
other = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.ReLU(), torch.nn.Linear(3, 1))
print(torch.equal(other[0].weight, model[0].weight))
print(other.load_state_dict(torch.load("/tmp/heapscope_saved.pt")), torch.equal(other[0].weight, model[0].weight))
copy = pickle.loads(pickle.dumps(model))
print(copy, copy[0].weight is model[0].weight, torch.equal(copy[2].bias, model[2].bias))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
model(torch.ones(1, 2)).sum().backward()
optimizer.step()
file = io.BytesIO()
torch.save({"epoch": 3, "model": model.state_dict(), "optimizer": optimizer.state_dict(), "loss": torch.tensor(0.5)}, file)
file.seek(0)
checkpoint = torch.load(file)
print(checkpoint["epoch"], list(checkpoint["model"]), checkpoint["optimizer"]["param_groups"][0]["momentum"], checkpoint["loss"])
for dtype in (torch.bfloat16, torch.float16, torch.int8, torch.bool, torch.int64):
    x = torch.tensor([0, 1, 2]).to(dtype)
    print(pickle.loads(pickle.dumps(x)), x.dtype)
try:
    torch.load("no such file.pt")
except FileNotFoundError as error:
    print(error)
