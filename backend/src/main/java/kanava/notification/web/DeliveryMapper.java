package kanava.notification.web;

import kanava.api.model.DeliveryWay;
import kanava.api.model.Language;
import kanava.api.model.NoticeDelivery;
import kanava.notification.Contact;
import kanava.notification.Delivery;

/** How somebody is told, as the contract writes it. */
final class DeliveryMapper {

    private DeliveryMapper() {}

    static NoticeDelivery delivery(Contact contact, boolean mail) {
        return new NoticeDelivery(
                        DeliveryWay.valueOf(contact.way().name()), Language.fromValue(contact.language()), mail)
                .address(contact.email());
    }

    static Delivery way(DeliveryWay way) {
        return Delivery.valueOf(way.name());
    }
}
