from torch import bfloat16, nn

net = nn.Linear(4, 2)
copy16 = net.weight.data.to(bfloat16)
print(net.weight.dtype, copy16.dtype)
