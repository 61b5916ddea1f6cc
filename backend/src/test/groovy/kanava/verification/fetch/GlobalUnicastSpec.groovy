package kanava.verification.fetch

import spock.lang.Specification

class GlobalUnicastSpec extends Specification {

    def "#address may be visited"() {
        expect:
        GlobalUnicast.allows(InetAddress.ofLiteral(address))

        where:
        address << [
            '1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255',
            '128.0.0.0', '169.253.255.255', '172.15.255.255', '172.32.0.0', '192.0.1.0',  '192.167.255.255',
            '198.17.255.255', '198.20.0.0', '223.255.255.255', '2a00:1450:400f::1', '2606:4700::1111',
            '2001:4860:4860::8888', '2003::1', '3ffe::1'
        ]
    }

    def "#address gets no packet"() {
        expect:
        InetAddress.getAllByName(address).every { !GlobalUnicast.allows(it) }

        where:
        address << [
            // Loopback, in every spelling the JDK reads
            '127.0.0.1', '127.1', '127.255.255.254', '2130706433', '0', '0.0.0.0', '[::1]', '[::]',
            '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '[0:0:0:0:0:0:0:1]',
            // Private, carrier-grade, link-local, unique-local, site-local
            '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '100.127.255.255', '169.254.0.1',
            '[::ffff:10.0.0.1]', '[fe80::1]', '[febf::1]', '[fc00::1]', '[fd00::1]', '[fec0::1]',
            // Metadata services of clouds
            '169.254.169.254', '100.100.100.200', '168.63.129.16', '192.0.0.192', '[fd00:ec2::254]',
            // Multicast, reserved, broadcast
            '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '[ff02::1]', '[ff0e::1]',
            '[4000::1]', '[5f00::1]',
            // Documentation, benchmarking, protocol assignments
            '192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '198.19.255.255', '192.0.0.8', '[2001:db8::1]',
            '[3fff::1]', '[2001:2::1]', '[2001::1]', '[2001:10::1]', '[2001:20::1]', '[100::1]',
            // Addresses that carry another one
            '[64:ff9b::7f00:1]', '[64:ff9b:1::1]', '[2002:7f00:1::1]', '[2001:0:4136:e378::1]', '[::8.8.8.8]',
            '192.88.99.1'
        ]
    }
}
