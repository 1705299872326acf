# train and eval set a flag in all modules below
import torch
import torch.nn as nn
net = nn.Sequential(nn.Dropout(0.1), nn.Sequential(nn.ReLU()))
print([m.training for m in net.modules()], net.eval() is net, [m.training for m in net.modules()])
net[1].train()
print([m.training for m in net.modules()])
