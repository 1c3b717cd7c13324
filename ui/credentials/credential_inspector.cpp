#include "ui/credentials/credential_inspector.h"

#include <algorithm>

#include <QBoxLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/catalog/app_catalog.h"
#include "models/credentials/missing_fields.h"
#include "models/items/credential_text.h"
#include "ui/credentials/credential_editor.h"
#include "ui/credentials/form_secrets.h"
#include "ui/credentials/inspector_header.h"
#include "ui/credentials/placement_editor.h"
#include "ui/environments/protected_question.h"
#include "ui/forms/schema_form.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QFrame *rule(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFixedHeight(1);
    line->setFrameShape(QFrame::HLine);
    RolePalette::follow(line, ColorRole::Border);
    return line;
}

/// The words for where it belongs.
QStringList placeOf(
    const CredentialSummary &summary, const QList<Project> &projects, const QList<Environment> &environments)
{
    QString scope = scopeKindText(summary.scope.kind);
    if (summary.scope.kind == ScopeKind::Project) {
        const auto project = std::ranges::find(projects, summary.scope.project, &Project::id);
        scope = project == projects.end() ? removedText() : project->label;
    }
    if (summary.environment.isNull())
        return {scope};
    const auto environment = std::ranges::find(environments, summary.environment, &Environment::id);
    return {scope, environment == environments.end() ? removedText() : environment->label};
}
}

CredentialInspector::CredentialInspector(Workspace &workspace, AppLookup apps,
    SecretRevealController &secrets, const FormTimings &timings, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_apps(std::move(apps)),
      m_editor(new CredentialEditor(workspace, this)),
      m_header(new InspectorHeader(this)), // first also in the tab order
      m_placement(new PlacementEditor(this)),
      m_form(new SchemaForm(timings, this)),
      m_formSecrets(new FormSecrets(*m_form, secrets, workspace.random())),
      m_scroll(new QScrollArea(this)),
      m_buttons(new QWidget(this))
{
    setAutoFillBackground(true);
    setMinimumWidth(qBound(320, fontMetrics().averageCharWidth() * 36, 480));
    buildLayout();
    buildButtons(); // last also in the tab order
    connectHeader();
    connectForm();
    clear();
}

void CredentialInspector::buildLayout()
{
    auto *content = new QWidget;
    auto *fields = new QVBoxLayout(content);
    fields->setContentsMargins(0, 0, 0, Spacing::large);
    fields->setSpacing(Spacing::medium);
    fields->addWidget(m_header);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(Spacing::large, 0, Spacing::large, 0);
    inner->setSpacing(Spacing::medium);
    inner->addWidget(m_placement);
    inner->addWidget(rule(content));
    inner->addWidget(m_form);
    fields->addLayout(inner);
    fields->addStretch();
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_buttons);
}

void CredentialInspector::buildButtons()
{
    m_discard = new QPushButton(tr("Disca&rd"), m_buttons);
    m_save = new QPushButton(tr("Sa&ve"), m_buttons);
    m_discard->setAutoDefault(false);
    Theme::makePrimary(m_save);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(Spacing::large, Spacing::medium, Spacing::large, Spacing::medium);
    buttons->setSpacing(Spacing::small);
    buttons->addStretch();
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(m_buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(rule(m_buttons));
    layout->addLayout(buttons);
    connect(m_discard, &QPushButton::clicked, this, &CredentialInspector::discard);
    connect(m_save, &QPushButton::clicked, this, &CredentialInspector::save);
}

void CredentialInspector::connectHeader()
{
    connect(m_header, &InspectorHeader::remedyWanted, this, &CredentialInspector::mend);
    connect(m_header, &InspectorHeader::copyRequested, this, &CredentialInspector::copySecret);
    connect(m_header, &InspectorHeader::pasteRequested, this, &CredentialInspector::pasteValues);
    connect(m_header, &InspectorHeader::historyRequested, this, [this] { emit historyRequested(m_id); });
    connect(m_header, &InspectorHeader::deleteRequested, this, [this] { emit deleteRequested(m_id); });
}

void CredentialInspector::connectForm()
{
    connect(m_form, &SchemaForm::edited, this, &CredentialInspector::whenEdited);
    connect(m_placement, &PlacementEditor::edited, this, &CredentialInspector::whenEdited);
    connect(&m_workspace, &Workspace::readOnlyChanged, this, &CredentialInspector::whenReadOnlyChanged);
    connect(m_editor, &CredentialEditor::busyChanged, this, &CredentialInspector::updateButtons);
    connect(m_editor, &CredentialEditor::saved, this, &CredentialInspector::whenSaved);
    connect(m_editor, &CredentialEditor::cancelled, this, &CredentialInspector::saveRefused);
    connect(m_editor, &CredentialEditor::refused, this, [this](const QList<FieldProblem> &problems) {
        m_form->showProblems(problems);
        emit saveRefused();
    });
    connect(m_editor, &CredentialEditor::failed, this, [this](const Error &error) {
        emit failed(error);
        emit saveRefused();
    });
}

void CredentialInspector::whenEdited()
{
    m_isTypedOver = m_isTypedOver || m_editor->isBusy();
    updateButtons();
}

/// What has been typed stays, to be copied elsewhere.
void CredentialInspector::whenReadOnlyChanged()
{
    if (!m_id.isNull() && !isDirty())
        show(m_id);
    updateButtons();
}

/// While it was being saved a person may have gone on, to another one or in this form.
void CredentialInspector::whenSaved(const Id &id)
{
    const Result<Credential> now = m_workspace.credential(id);
    if (id != m_id) {
        refresh();
    } else if (m_isTypedOver && now) {
        m_credential = *now; // the form stays, for the next save
        updateButtons();
    } else {
        show(id);
    }
    emit saved(id);
}

void CredentialInspector::show(const Id &id)
{
    const Result<Credential> credential = m_workspace.credential(id);
    if (!credential) {
        clear();
        if (credential.error().code != ErrorCode::NotFound)
            emit failed(credential.error());
        return;
    }
    fill(*credential);
}

void CredentialInspector::clear()
{
    m_id = Id();
    m_credential = Credential();
    m_isTypedOver = false;
    m_formSecrets->setCredential(m_id);
    m_form->setSchema({});
    m_placement->setPlacement({}, {}, {}, false);
    m_header->setWritable(false);
    setVisible(false);
    emit dirtyChanged(false);
}

void CredentialInspector::setTimings(const FormTimings &timings)
{
    m_form->setTimings(timings);
    if (!m_id.isNull() && !isDirty())
        show(m_id); // those on screen are drawn anew
}

void CredentialInspector::refresh()
{
    if (m_id.isNull() || m_editor->isBusy())
        return;
    const Result<Credential> now = m_workspace.credential(m_id);
    if (!now || (now->summary.deletedAt != 0) != isInTrash())
        return clear();
    if (now->summary.revision != m_credential.summary.revision && !isDirty())
        fill(*now);
}

void CredentialInspector::fill(const Credential &credential)
{
    m_id = credential.summary.id;
    m_credential = credential;
    m_isTypedOver = false;
    m_formSecrets->setCredential(m_id);
    const std::optional<App> app = m_apps.find(credential.summary.appSlug);
    fillHeader(app);
    fillPlacement();
    fillForm(credential, app);
    m_form->setEnabled(!isInTrash());
    setVisible(true);
    updateButtons();
}

void CredentialInspector::fillHeader(const std::optional<App> &app)
{
    CredentialSummary summary = m_credential.summary;
    const Schema schema = schemaOf(m_credential, app);
    QStringList missing;
    for (const QString &path : missingFields(schema, m_credential.fields))
        missing.append(schema.leaf(path)->displayLabel(QLocale().name()));
    // The definition may ask for more than it did when this one was saved.
    if (summary.status == CredentialStatus::Ready && !missing.isEmpty())
        summary.status = CredentialStatus::Incomplete;
    const QStringList place = placeOf(summary, m_workspace.projects().value_or(QList<Project>()),
        m_workspace.environments().value_or(QList<Environment>()));
    m_header->fill(summary, app, place, missing, m_workspace.isReadOnly());
}

void CredentialInspector::fillPlacement()
{
    const CredentialSummary &summary = m_credential.summary;
    m_placement->setChoices(m_workspace.projects().value_or(QList<Project>()),
        m_workspace.environments().value_or(QList<Environment>()));
    m_placement->setPlacement(summary.label, summary.scope, summary.environment, summary.isDefault);
    m_placement->setReadOnly(m_workspace.isReadOnly() || isInTrash());
}

void CredentialInspector::mend(StateCard::Remedy remedy)
{
    switch (remedy) {
    case StateCard::Remedy::FillIn: {
        const QStringList missing = missingFields(m_form->schema(), m_credential.fields);
        return m_form->focusField(missing.value(0));
    }
    case StateCard::Remedy::EnterAnew:
        return m_form->focusField(firstSecret());
    case StateCard::Remedy::Restore:
        emit restoreRequested(m_id);
        return;
    case StateCard::Remedy::None:
        return;
    }
}

QString CredentialInspector::firstSecret() const
{
    const QStringList paths = m_form->visiblePaths();
    const auto found = std::ranges::find_if(paths, [this](const QString &path) {
        const Field *field = m_form->schema().leaf(path);
        return field && field->secret;
    });
    return found == paths.end() ? QString() : *found;
}

Schema CredentialInspector::schemaOf(const Credential &credential, const std::optional<App> &app) const
{
    if (const ConnectionMethod *method = app ? app->method(credential.summary.methodKey) : nullptr)
        return method->schema;
    // Its definition is gone: the values are still a person's to see and to change.
    const App standIn = AppCatalog::unknownApp(credential.summary.appSlug, credential.fields);
    return standIn.methods.isEmpty() ? Schema() : standIn.methods.first().schema;
}

void CredentialInspector::fillForm(const Credential &credential, const std::optional<App> &app)
{
    QHash<QString, QJsonValue> plain;
    QStringList secrets;
    for (const CredentialField &field : credential.fields) {
        if (field.secret)
            secrets.append(field.path);
        else
            plain.insert(field.path, field.value);
    }
    const QString slug = credential.summary.appSlug;
    m_form->setAppNames({slug, app ? app->displayName(u"en_US"_s) : credential.summary.appName});
    m_form->setReadOnly(m_workspace.isReadOnly());
    m_form->setSchema(schemaOf(credential, app), PlacementEditor::mnemonics() + u"rv"_s);
    m_form->setValues(plain, secrets);
    m_scroll->ensureVisible(0, 0);
}

bool CredentialInspector::isDirty() const
{
    return !m_id.isNull() && (m_isTypedOver || m_form->isDirty() || m_placement->isDirty());
}

void CredentialInspector::startEditing()
{
    if (m_id.isNull())
        return;
    m_placement->labelEdit()->setFocus(Qt::ShortcutFocusReason);
    m_placement->labelEdit()->selectAll();
}

void CredentialInspector::copySecret()
{
    const QString path = firstSecret();
    if (!path.isEmpty() && !isInTrash())
        emit m_form->copyRequested(path);
}

void CredentialInspector::pasteValues()
{
    if (isWritable())
        m_form->pasteValues();
}

bool CredentialInspector::isWritable() const
{
    return !m_id.isNull() && !isInTrash() && !m_workspace.isReadOnly() && !m_editor->isBusy();
}

void CredentialInspector::save()
{
    if (m_editor->isBusy())
        return;
    if (const auto reason = m_workspace.readOnlyReason())
        emit failed(*reason);
    if (!isWritable())
        return emit saveRefused();
    const bool valuesFine = m_form->check();
    if (!m_placement->check() || !valuesFine)
        return emit saveRefused();
    const auto names
        = protectedAmong(m_workspace, {m_credential.summary.environment, m_placement->environment()});
    const auto save = [this, id = m_id] {
        if (m_id != id || !isWritable()) // something has happened while the question was there
            return emit saveRefused();
        m_isTypedOver = false;
        m_editor->save(draft());
    };
    askIfProtected(this, names, save, [this] { emit saveRefused(); });
}

CredentialDraft CredentialInspector::draft() const
{
    const CredentialSummary &summary = m_credential.summary;
    CredentialDraft draft;
    draft.id = summary.id;
    draft.expectedRevision = summary.revision;
    draft.appSlug = summary.appSlug;
    draft.appName = summary.appName;
    draft.methodKey = summary.methodKey;
    draft.slug = summary.slug;
    draft.label = m_placement->label();
    draft.scope = m_placement->scope();
    draft.environment = m_placement->environment();
    draft.isDefault = m_placement->isDefault();
    draft.plain = m_form->plainValues();
    draft.secrets = m_form->secrets();
    draft.keptSecrets = m_form->keptSecrets();
    draft.schema = m_form->schema();
    return draft;
}

void CredentialInspector::discard()
{
    if (m_editor->isBusy()) {
        m_editor->stop();
        emit saveRefused();
    }
    if (!m_id.isNull())
        show(m_id);
}

void CredentialInspector::updateButtons()
{
    const bool dirty = isDirty();
    m_buttons->setVisible(!isInTrash() && (dirty || !m_workspace.isReadOnly()));
    m_save->setEnabled(dirty && isWritable());
    m_discard->setEnabled(dirty);
    m_save->setText(m_editor->isBusy() ? tr("Saving…") : tr("Sa&ve"));
    m_header->setWritable(isWritable());
    emit dirtyChanged(dirty);
}
}
