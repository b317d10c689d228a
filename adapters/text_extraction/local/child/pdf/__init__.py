"""Reading PDF by geometry: what stands where, in what order a person reads it, what nobody sees."""
