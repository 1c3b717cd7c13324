#include "app/workspace/draft_merge.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>
#include <QSet>

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QByteArray jsonText(const QJsonValue &value)
{
    // QJsonDocument writes arrays and objects only: the brackets of an array around the value are cut off
    // again.
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

bool isGiven(const QJsonValue &value)
{
    return !value.isUndefined() && !value.isNull() && !(value.isString() && value.toString().isEmpty());
}

class Merge
{
public:
    Merge(CredentialDraft &draft, const Credential *stored) : m_draft(draft), m_stored(stored) { }

    Result<MergedDraft> run()
    {
        markSecretLeaves(m_draft.schema.fields, {});
        m_draft.schema.forEachLeaf([this](const QString &path, const Field &field) {
            m_known.insert(path);
            field.secret ? takeSecret(path) : takePlain(path);
        });
        keepOrphans();
        if (auto valid = check(); !valid)
            return failed(valid);
        m_merged.secretsChange = !m_merged.given.empty() || m_merged.kept.size() != storedSecretCount();
        return std::move(m_merged);
    }

private:
    const CredentialField *stored(const QString &path) const
    {
        return m_stored ? m_stored->field(path) : nullptr;
    }

    bool wasSecret(const QString &path) const
    {
        const auto *field = stored(path);
        return field && field->secret;
    }

    qsizetype storedSecretCount() const
    {
        return m_stored ? std::ranges::count_if(m_stored->fields, &CredentialField::secret) : 0;
    }

    /// What is stored as a secret counts as one whatever the definition says now.
    void markSecretLeaves(QList<Field> &fields, const QString &parent)
    {
        for (Field &field : fields) {
            const QString path = Schema::childPath(parent, field.name);
            if (field.type == FieldType::Object)
                markSecretLeaves(field.children, path);
            else if (!field.secret && wasSecret(path)) {
                field.secret = true;
                m_calledPlain.insert(path);
            }
        }
    }

    void takePlain(const QString &path)
    {
        if (const auto value = m_draft.plain.value(path, QJsonValue::Undefined); isGiven(value))
            m_merged.plain.append(CredentialField{path, false, value, {}});
    }

    void takeSecret(const QString &path)
    {
        const auto given = m_draft.secrets.find(path);
        if (given != m_draft.secrets.end()) {
            if (!given->second.isEmpty())
                give(path, std::move(given->second));
            return;
        }
        if (m_draft.plain.contains(path)) {
            if (const auto value = m_draft.plain.value(path); isGiven(value))
                give(path, secretText(value));
            return;
        }
        // A form made from a schema that calls it plain cannot have mentioned it: silence is not "empty".
        if (m_draft.keptSecrets.contains(path) || m_calledPlain.contains(path))
            keep(path);
    }

    void give(const QString &path, SecretBuffer value)
    {
        if (const auto *before = stored(path); before && !before->secret)
            m_merged.plainTurnedSecret = true;
        m_merged.given.insert_or_assign(path, std::move(value));
        m_merged.secretPaths.append(path);
    }

    void keep(const QString &path)
    {
        const auto *before = stored(path);
        if (!before)
            return;
        if (!before->secret)
            return give(path, secretText(before->value));
        m_merged.kept.append(path);
        m_merged.secretPaths.append(path);
    }

    void keepOrphans()
    {
        if (!m_stored)
            return;
        for (const CredentialField &field : m_stored->fields) {
            if (m_known.contains(field.path))
                continue;
            if (field.secret)
                takeOrphanSecret(field.path);
            else
                m_merged.plain.append(
                    CredentialField{field.path, false, m_draft.plain.value(field.path, field.value), {}});
        }
    }

    void takeOrphanSecret(const QString &path)
    {
        const auto given = m_draft.secrets.find(path);
        if (given == m_draft.secrets.end())
            keep(path);
        else if (!given->second.isEmpty())
            give(path, std::move(given->second));
    }

    Result<void> check() const
    {
        FormValues values;
        for (const CredentialField &field : m_merged.plain)
            values.plain.insert(field.path, field.value);
        for (const QString &path : m_merged.kept)
            values.secrets.insert(path, SecretView{SecretView::State::Kept, {}});
        for (const auto &[path, value] : m_merged.given)
            values.secrets.insert(path, SecretView{SecretView::State::Given, value.view()});

        QVariantList problems;
        for (const FieldProblem &problem : validate(m_draft.schema, values))
            problems.append(problemMap(problem));
        if (!problems.isEmpty())
            return failure(ErrorCode::ValidationFailed, {{u"problems"_s, problems}});
        return {};
    }

    CredentialDraft &m_draft;
    const Credential *m_stored;
    QSet<QString> m_known;
    QSet<QString> m_calledPlain;
    MergedDraft m_merged;
};
}

Result<MergedDraft> mergeDraft(CredentialDraft &draft, const Credential *stored)
{
    return Merge(draft, stored).run();
}

SecretBuffer secretText(const QJsonValue &value)
{
    if (value.isString())
        return SecretBuffer::fromText(value.toString());
    auto text = jsonText(value);
    auto secret = SecretBuffer::copyOf(text);
    wipe(text);
    return secret;
}

QVariantMap problemMap(const FieldProblem &problem)
{
    QVariantMap map = problem.arguments;
    map.insert(u"path"_s, problem.path);
    map.insert(
        u"code"_s, QString::fromLatin1(QMetaEnum::fromType<ProblemCode>().valueToKey(int(problem.code))));
    return map;
}
}
