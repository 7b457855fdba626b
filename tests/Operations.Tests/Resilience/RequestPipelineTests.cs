using System.Net;
using System.ServiceModel;
using BuyingDynamics.Operations.Resilience;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Operations.Tests.Resilience;

public sealed class RequestPipelineTests
{
    private static readonly HttpRequestException LostAnswer = new("gone", null, HttpStatusCode.BadGateway);
    private readonly SkippedTime time = new();
    private readonly Queue<Func<OrganizationRequest, OrganizationResponse>> answers = new();
    private readonly List<OrganizationRequest> sent = [];

    [Fact]
    public async Task Request_TurnedAwayTwice_WaitsAsLongAsAskedAndIsCounted()
    {
        var pipeline = Pipeline(Fails(Faults.Throttled(TimeSpan.FromSeconds(40))), Fails(Faults.Throttled(TimeSpan.FromSeconds(20))), Works);

        await pipeline.ExecuteAsync(new OrganizationRequest("bd_Unknown"));

        Assert.Equal([TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(20)], time.Waits);
        var report = pipeline.Attempts.Report();
        Assert.Equal((1, 3, 2), (report.Requests, report.Attempts, report.RepeatsAfter(FaultKind.Throttled)));
        Assert.Equal(TimeSpan.FromSeconds(60), report.Waited);
    }

    [Fact]
    public async Task Request_RolledBackAgainAndAgain_WaitsLongerEachTimeAndGivesUp()
    {
        var deadlock = Faults.WithCode(0x80044150);
        var pipeline = Pipeline([.. Enumerable.Repeat(Fails(deadlock), 4)]);

        Assert.Same(deadlock, await Assert.ThrowsAnyAsync<FaultException>(() => pipeline.ExecuteAsync(new OrganizationRequest("bd_Unknown"))));

        Assert.Equal(4, sent.Count);
        Assert.Equal([250, 500, 1000], time.Waits.Select(wait => wait.TotalMilliseconds));
    }

    [Theory]
    [InlineData("Retrieve", true)]
    [InlineData("RetrieveMultiple", true)]
    [InlineData("Update", true)]
    [InlineData("Upsert", true)]
    [InlineData("WhoAmI", true)]
    [InlineData("bd_EvaluateDue", true)]
    [InlineData("bd_Initialise", true)]
    [InlineData("bd_ActOnAlert", false)]
    [InlineData("Associate", true)]
    [InlineData("Disassociate", true)]
    [InlineData("ReactivateEntityKey", true)]
    [InlineData("ImportSolution", false)]
    public async Task Answer_LostOnTheWay_IsAskedForAgainOnlyWhereTwiceDoesNoHarm(string message, bool again)
    {
        var pipeline = Pipeline(Fails(LostAnswer), Works);

        var sending = pipeline.ExecuteAsync(new OrganizationRequest(message));

        var failure = await Record.ExceptionAsync(() => sending);
        Assert.Equal(again, failure is null);
        Assert.Equal(again ? 2 : 1, sent.Count);
    }

    [Fact]
    public async Task Update_WithARowVersion_IsNotSentAgainAfterALostAnswer()
    {
        var pipeline = Pipeline(Fails(LostAnswer));

        await Assert.ThrowsAsync<HttpRequestException>(() => pipeline.ExecuteAsync(
            new UpdateRequest { Target = new Entity("account", Guid.NewGuid()), ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches }));
    }

    [Fact]
    public async Task Create_CommittedThoughItsAnswerWasLost_MakesOneRowAndAnswersItsId()
    {
        var pipeline = Pipeline(Fails(LostAnswer), Fails(Faults.WithCode(0x80040237)), Works);

        var id = ((CreateResponse)await pipeline.ExecuteAsync(new CreateRequest { Target = new Entity("account") })).id;

        Assert.NotEqual(Guid.Empty, id);
        Assert.Equal(id, ((CreateRequest)sent[1]).Target.Id);
        Assert.Equal(id, ((RetrieveRequest)sent[2]).Target.Id);
    }

    [Fact]
    public async Task Rows_CommittedThoughTheirAnswerWasLost_AreToldApartFromRowsOfOthers()
    {
        var (ours, others) = (new Entity("account", Guid.NewGuid()), new Entity("account", Guid.NewGuid()));
        var rows = new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ContinueOnError = true },
            Requests = [new ExecuteTransactionRequest { Requests = [new CreateRequest { Target = ours }, new OrganizationRequest("WinOpportunity")] }, new CreateRequest { Target = others }],
        };
        // A plug-in refuses in words of its own what the id would be refused for.
        var pipeline = Pipeline(Fails(LostAnswer), Answers(Refused(0, 0x80040265), Refused(1, 0x80060892)), Works, Fails(Faults.WithCode(0x80040217)));

        var answer = (ExecuteMultipleResponse)await pipeline.ExecuteAsync(rows);

        Assert.True(answer.IsFaulted);
        Assert.Equal([false, true], answer.Responses.Select(item => item.Fault is not null));
        Assert.Equal([ours.Id, others.Id], sent.OfType<RetrieveRequest>().Select(request => request.Target.Id));
    }

    [Fact]
    public async Task Rows_InARequestThatEndsAtTheFirstRefusal_AreNotSentAgain()
    {
        var rows = new ExecuteMultipleRequest { Settings = new ExecuteMultipleSettings { ContinueOnError = false }, Requests = [new CreateRequest { Target = new Entity("account") }] };

        await Assert.ThrowsAnyAsync<Exception>(() => Pipeline(Fails(LostAnswer), Works).ExecuteAsync(rows));
        Assert.Single(sent);
    }

    [Fact]
    public async Task Create_WhoseKeyAnotherRowHas_StaysRefused()
    {
        var taken = Faults.WithCode(0x80060892);

        Assert.Same(taken, await Assert.ThrowsAnyAsync<FaultException>(() => Pipeline(Fails(taken)).ExecuteAsync(new CreateRequest { Target = new Entity("account") })));
        Assert.Same(taken, await Assert.ThrowsAnyAsync<FaultException>(() =>
            Pipeline(Fails(LostAnswer), Fails(taken), Fails(Faults.WithCode(0x80040217))).ExecuteAsync(new CreateRequest { Target = new Entity("account") })));
    }

    [Fact]
    public async Task Delete_CommittedThoughItsAnswerWasLost_IsDone()
    {
        var request = new DeleteRequest { Target = new EntityReference("account", Guid.NewGuid()) };

        Assert.IsType<DeleteResponse>(await Pipeline(Fails(LostAnswer), Fails(Faults.WithCode(0x80040217))).ExecuteAsync(request));
        await Assert.ThrowsAnyAsync<FaultException>(() => Pipeline(Fails(Faults.WithCode(0x80040217))).ExecuteAsync(request));
    }

    [Fact]
    public async Task Associate_CommittedThoughItsAnswerWasLost_IsDone()
    {
        var request = new AssociateRequest { Target = new EntityReference("team", Guid.NewGuid()), Relationship = new Relationship("teamroles_association"), RelatedEntities = [new EntityReference("role", Guid.NewGuid())] };

        Assert.IsType<AssociateResponse>(await Pipeline(Fails(LostAnswer), Fails(Faults.WithCode(0x80040237))).ExecuteAsync(request));
        await Assert.ThrowsAnyAsync<FaultException>(() => Pipeline(Fails(Faults.WithCode(0x80040237))).ExecuteAsync(request));
    }

    [Fact]
    public async Task Request_WithoutAnAnswerInTime_IsGivenUpAndAskedForAgain()
    {
        var begun = 0;
        async Task<OrganizationResponse> Send(OrganizationRequest request, CancellationToken cancellation)
        {
            if (++begun == 1)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            }

            return Works(request);
        }

        var pipeline = new RequestPipeline(Send, Options with { AttemptTimeout = TimeSpan.FromMilliseconds(20) });
        await pipeline.ExecuteAsync(new OrganizationRequest("WhoAmI"));

        Assert.Equal((2, 1), (begun, pipeline.Attempts.Report().RepeatsAfter(FaultKind.Ambiguous)));
    }

    [Theory]
    [InlineData(0, 250, 40_000)]
    [InlineData(1, 500, 40_500)]
    public async Task Waits_OfWorkersThatFailedTogether_AreSpread(double random, int ours, int asked)
    {
        answers.Clear();
        answers.Enqueue(Fails(Faults.WithCode(0x80044150)));
        answers.Enqueue(Fails(Faults.Throttled(TimeSpan.FromSeconds(40))));
        answers.Enqueue(Works);

        await new RequestPipeline(Send, Options with { Random = () => random }).ExecuteAsync(new OrganizationRequest("WhoAmI"));

        Assert.Equal([ours, asked], time.Waits.Select(wait => (int)wait.TotalMilliseconds));
    }

    [Fact]
    public async Task Page_ThatMetASave_IsAskedForAgainAndAnUpdateIsNot()
    {
        await Pipeline(Fails(Faults.WithCode(0x80060882)), Works).ExecuteAsync(new OrganizationRequest("bd_EvaluateDue"));

        await Assert.ThrowsAnyAsync<FaultException>(() => Pipeline(Fails(Faults.WithCode(0x80060882))).ExecuteAsync(new OrganizationRequest("Update")));
    }

    [Fact]
    public async Task Environment_ThatFailsEveryRequest_IsLeftInPeaceForAWhileAndTriedAgain()
    {
        answers.Clear();
        var pipeline = new RequestPipeline(Send, Options with { FailuresToBreak = 2, Retries = 4, Break = TimeSpan.FromMinutes(2) });

        await Assert.ThrowsAnyAsync<Exception>(() => pipeline.ExecuteAsync(new OrganizationRequest("WhoAmI")));

        Assert.Contains(time.Waits, wait => wait > TimeSpan.FromMinutes(1));
        Assert.True(sent.Count < 5, $"{sent.Count} were sent");
        Assert.NotEqual(0, pipeline.Attempts.Report().RepeatsAfter(FaultKind.NotSent));
    }

    [Fact]
    public async Task Request_OfAVerbThatWasStopped_IsNotSentAgain()
    {
        using var stop = new CancellationTokenSource();
        var pipeline = Pipeline(_ =>
        {
            stop.Cancel();
            throw LostAnswer;
        });

        await Assert.ThrowsAnyAsync<Exception>(() => pipeline.ExecuteAsync(new OrganizationRequest("WhoAmI"), stop.Token));
        Assert.Single(sent);
    }

    private static Func<OrganizationRequest, OrganizationResponse> Answers(params ExecuteMultipleResponseItem[] items) => _ => new ExecuteMultipleResponse
    {
        Results = new ParameterCollection { ["IsFaulted"] = true, ["Responses"] = new ExecuteMultipleResponseItemCollection { items[0], items[1] } },
    };

    private static ExecuteMultipleResponseItem Refused(int index, uint code) => new() { RequestIndex = index, Fault = Faults.WithCode(code).Detail };

    private static OrganizationResponse Works(OrganizationRequest request) => new() { ResponseName = request.RequestName };

    private static Func<OrganizationRequest, OrganizationResponse> Fails(Exception failure) => _ => throw failure;

    private RequestPipeline Pipeline(params Func<OrganizationRequest, OrganizationResponse>[] inTurn)
    {
        answers.Clear();
        foreach (var answer in inTurn)
        {
            answers.Enqueue(answer);
        }

        return new RequestPipeline(Send, Options);
    }

    private Task<OrganizationResponse> Send(OrganizationRequest request, CancellationToken cancellation)
    {
        sent.Add(request);
        return answers.TryDequeue(out var answer) ? Task.FromResult(answer(request)) : throw LostAnswer;
    }

    private ResilienceOptions Options => new() { Time = time, Retries = 3, FirstDelay = TimeSpan.FromMilliseconds(500), AttemptTimeout = SkippedTime.Never, Random = () => 0 };
}
