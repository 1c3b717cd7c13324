#include <QTest>

#include "app/workspace/definition_cache.h"
#include "app/workspace/definition_change.h"
#include "machine.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

namespace
{
DefinitionRow row(const QString &name)
{
    Definition definition;
    definition.key = definition.name = definition.app.slug = u"shop"_s;
    definition.app.name = LocalizedText(name);
    definition.app.methods.append(ConnectionMethod());
    definition.app.methods.first().key = u"api_key"_s;
    definition.app.methods.first().schema = schemaOfDrafts();
    return rowOf(definition).value();
}
}

class TestDefinitionCache final : public QObject
{
    Q_OBJECT

private slots:
    void a_row_says_the_same_when_it_is_asked_again()
    {
        DefinitionCache cache;
        const auto shop = row(u"Shop"_s);
        const auto first = cache.of(shop);
        VERIFY_OK(first);
        QCOMPARE(*first, definitionOf(shop).value());
        QCOMPARE(cache.of(shop).value(), *first);
    }

    void another_content_is_parsed_anew_and_the_old_one_again_after_it()
    {
        DefinitionCache cache;
        const auto before = row(u"Shop"_s);
        auto after = row(u"Shop, renamed"_s);
        after.id = before.id;
        QCOMPARE(cache.of(before)->app.displayName(u"en_US"_s), u"Shop"_s);
        QCOMPARE(cache.of(after)->app.displayName(u"en_US"_s), u"Shop, renamed"_s);
        QCOMPARE(cache.of(before)->app.displayName(u"en_US"_s), u"Shop"_s);
    }

    void what_only_the_row_knows_comes_from_the_row()
    {
        DefinitionCache cache;
        auto shop = row(u"Shop"_s);
        cache.of(shop);
        shop.path = u"/srv/elsewhere"_s;
        shop.hash = "another";
        QCOMPARE(cache.of(shop)->path, u"/srv/elsewhere"_s);
        QCOMPARE(cache.of(shop)->hash, QByteArray("another"));
    }

    void what_cannot_be_read_is_not_kept()
    {
        DefinitionCache cache;
        auto shop = row(u"Shop"_s);
        const QByteArray good = std::exchange(shop.content, "{");
        QVERIFY(!cache.of(shop));
        shop.content = good;
        VERIFY_OK(cache.of(shop));
    }
};

QTEST_GUILESS_MAIN(TestDefinitionCache)
#include "tst_definition_cache.moc"
