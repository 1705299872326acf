# get and set of extra attributes and buffers
import torch
import torch.nn as nn
class Counter(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("count", torch.zeros((), dtype=torch.long))
        self.register_buffer("scratch", torch.zeros(1), persistent=False)
    def forward(self, x):
        self.count += 1
        return x * self.count
counter = Counter()
before = counter.count
print(counter(torch.tensor(10)), counter(torch.tensor(10)), counter.count is before)
print(list(counter.state_dict()), [name for name, _ in counter.named_buffers()], counter.state_dict()["count"])
