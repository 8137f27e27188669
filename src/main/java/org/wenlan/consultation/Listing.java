package org.wenlan.consultation;

/**
 * One place where the product is offered. A case has many: the same product in other shops.
 *
 * @param reference the sender's own number, unique for each sender
 * @param platform where; empty when it is a shop or an address
 * @param place link, shop or address as given
 * @param price as given; may be empty
 * @param snapshot SHA-256 of the evidence that the sender keeps; may be empty
 */
public record Listing(
    String reference,
    String platform,
    String place,
    String seller,
    String price,
    String snapshot) {}
