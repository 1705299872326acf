# Attention by hand and by nn.MultiheadAttention, and a small encoder.
import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(3, 2, 4)
attention = nn.MultiheadAttention(4, 2)
result, weights = attention(x, x, x)
print(attention)
print(result.shape, weights.shape, (weights.sum(-1) - 1).abs().max() < 1e-6)
mask = torch.triu(torch.ones(3, 3, dtype=torch.bool), 1)
print(attention(x, x, x, attn_mask=mask)[1][0])
print([(name, tuple(p.shape)) for name, p in attention.named_parameters()])
first = nn.MultiheadAttention(4, 1, batch_first=True, bias=False)
print(first(x.transpose(0, 1), x.transpose(0, 1), x.transpose(0, 1), need_weights=False)[1])

encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, dim_feedforward=8, dropout=0.0), num_layers=2)
print(encoder)
loss = encoder(x).pow(2).sum()
loss.backward()
print(sum(p.numel() for p in encoder.parameters()), all(p.grad is not None for p in encoder.parameters()))
