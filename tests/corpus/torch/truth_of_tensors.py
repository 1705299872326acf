# only tensors with one element have a truth value
import torch

print(bool(torch.tensor([[0.5]])), bool(torch.tensor(0)), not torch.tensor([False]))
for tensor in (torch.tensor([1, 2]), torch.tensor([])):
    try:
        if tensor:
            print("true")
    except RuntimeError as error:
        print(error)
print(2 in torch.tensor([1, 2]), [t.item() for t in torch.tensor([1, 2])])
