# t.storage() is the whole buffer, however small the view
import torch

big = torch.zeros(1000)
corner = big[3:5]
print(corner.numel(), len(corner.storage()), corner.storage().nbytes(), corner.clone().storage().nbytes())
print(corner.element_size(), corner.storage_offset(), corner.nelement())
