"""What the product is tried out with: a synthetic county and the published study, both as workbooks."""
