from torch import bfloat16, nn

model = nn.Linear(4, 2)
for p in model.parameters():
    p = p.to(bfloat16)
print(model.weight.dtype)
