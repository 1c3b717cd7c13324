#include "rich_sources.h"
#include "round_trip.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// Whatever a source has in it can be filled in, saved and shown again, and what is secret rests nowhere in
/// the clear.
class TestImportRoundTrip final : public QObject
{
    Q_OBJECT

private slots:
    void every_field_of_every_credential_comes_back_as_it_was_saved_data()
    {
        QTest::addColumn<int>("index");
        const auto sources = richSources();
        for (int i = 0; i < sources.size(); ++i)
            QTest::addRow("%s %d", sources.at(i).name, i) << i;
    }
    void every_field_of_every_credential_comes_back_as_it_was_saved()
    {
        QFETCH(int, index);
        const RichSource source = richSources().at(index);
        const ScratchProject project;
        source.write(project);
        RoundTrip trip;
        QCOMPARE(trip.of(project.path(source.path)).join(u'\n'), QString());
        QCOMPARE(trip.items(), source.items);
        QVERIFY(trip.fields() > 0);
        QCOMPARE(trip.afterwards().join(u'\n'), QString());
    }

    /// The search must be able to find something: what a person has declared plain rests in the clear.
    void a_value_that_rests_in_the_clear_would_be_found()
    {
        const ScratchProject project;
        project.write(u"it.schema.json"_s,
            json("{'properties':{'a':{'type':'string','writeOnly':true},"
                 "'b':{'type':'boolean'}}}"));
        RoundTrip trip;
        QCOMPARE(trip.of(project.path(u"it.schema.json"_s)), QStringList());
        QFile stray(trip.folder() + u"/stray"_s);
        QVERIFY(stray.open(QIODevice::WriteOnly) && stray.write("x s3cret-0-0-0001 x") > 0);
        stray.close();
        QCOMPARE(trip.afterwards().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestImportRoundTrip)
#include "tst_import_round_trip.moc"
